package only_its_own_methods_are_called;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** Of the class only what the interface does not have is called. */
public class Case {
    private final HttpReviews http = new HttpReviews();
    private final Reviews reviews = Guards.create().protect(Reviews.class, http);

    public String page() throws Exception {
        return reviews.of("1") + http.count();
    }
}

class HttpReviews implements Reviews {
    private int count;

    @Override
    public String of(String book) {
        count++;
        return "A fine book.";
    }

    int count() {
        return count;
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
