package wraps_another;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** A caching implementation around the one that calls, both behind one guard. */
public class Case {
    private final Reviews reviews = Guards.create().protect(Reviews.class, new Cached(new HttpReviews()));

    public String page() throws Exception {
        return reviews.of("1");
    }
}

class Cached implements Reviews {
    private final HttpReviews inner;

    Cached(HttpReviews inner) {
        this.inner = inner;
    }

    @Override
    public String of(String book) {
        return inner.of(book);
    }
}

class HttpReviews implements Reviews {
    @Override
    public String of(String book) {
        return "A fine book.";
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
