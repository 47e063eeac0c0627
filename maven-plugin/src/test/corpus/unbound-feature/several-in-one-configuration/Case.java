package several_in_one_configuration;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two features are bound by beans, the third is forgotten. */
@Configuration
public class Case {
    @Bean
    Similar similar(Guards guards) {
        return guards.protect(Similar.class, title -> title);
    }

    @Bean
    Titles titles(Guards guards) {
        return guards.protect(Titles.class, () -> "all");
    }

    @Bean
    Reviews reviews() {
        return new HttpReviews();
    }
}

@Feature(id = "titles", criticality = Criticality.OPTIONAL)
interface Titles {
    @FailureMode(id = "slow", dependency = "db", when = Cause.SLOW, customerSees = "No titles.")
    @Budget("150ms")
    @FailFast
    String all() throws Exception;
}

@Feature(id = "similar", criticality = Criticality.OPTIONAL)
interface Similar {
    @FailureMode(id = "slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
    @Budget("500ms")
    @FailFast
    String to(String title) throws Exception;
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
