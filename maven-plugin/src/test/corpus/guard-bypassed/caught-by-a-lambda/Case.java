package caught_by_a_lambda;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** A lambda has caught the bare implementation. */
public class Case {
    public List<String> page(List<String> books) {
        Reviews reviews = new HttpReviews();
        return books.stream().map(book -> reviews.of(book)).toList(); //! guard-bypassed
    }
}

class Wiring {
    @Bean
    Reviews reviews(Guards guards) {
        return guards.protect(Reviews.class, new HttpReviews());
    }
}

class HttpReviews implements Reviews {
    private RestClient rest;

    @Override
    public String of(String book) {
        return rest.get().uri("/{book}", book).retrieve().body(String.class);
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book);
}
