package guards_are_made_and_not_used;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** There are guards, but the wiring hands on the bare implementation. */
@Configuration
public class Case {
    @Bean
    Guards guards() {
        return Guards.create();
    }

    @Bean
    Reviews reviews(Guards guards) {
        return new HttpReviews();
    }
}

class HttpReviews implements Reviews {
    @Override
    public String of(String book) {
        return "A fine book.";
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews { //! unbound-feature
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
