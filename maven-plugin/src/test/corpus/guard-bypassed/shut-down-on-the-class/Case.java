package shut_down_on_the_class;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The class is asked for what the life of the service needs. */
public class Case implements AutoCloseable {
    private final HttpReviews http = new HttpReviews();
    private final Reviews reviews = Guards.create().protect(Reviews.class, http);

    public String page() throws Exception {
        return reviews.of("1");
    }

    @Override
    public void close() {
        http.close();
    }
}

class HttpReviews implements Reviews, AutoCloseable {
    @Override
    public String of(String book) {
        return "A fine book.";
    }

    @Override
    public void close() {
        System.out.println("closed");
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
