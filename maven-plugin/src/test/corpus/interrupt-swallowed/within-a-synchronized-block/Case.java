package within_a_synchronized_block;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The compiler catches everything to leave the monitor, and throws it on. */
public class Case {
    Reviews bound() {
        return Guards.create().protect(Reviews.class, new HttpReviews());
    }
}

class HttpReviews implements Reviews {
    @Override
    public String of(String book) throws Exception {
        synchronized (this) {
            wait(100);
        }
        try {
            wait(1);
        } finally {
            System.err.println("done");
        }
        return book;
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
