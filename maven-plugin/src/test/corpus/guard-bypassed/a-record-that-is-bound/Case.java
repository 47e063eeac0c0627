package a_record_that_is_bound;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The implementation is a record, and the guard has it. */
public class Case {
    private final Reviews reviews;

    Case(Guards guards) {
        this.reviews = guards.protect(Reviews.class, new HttpReviews("http://reviews"));
    }

    public String page() throws Exception {
        return reviews.of("1") + reviews.hashCode();
    }
}

record HttpReviews(String host) implements Reviews {
    @Override
    public String of(String book) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(host)).build(), BodyHandlers.ofString())
                .body();
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
