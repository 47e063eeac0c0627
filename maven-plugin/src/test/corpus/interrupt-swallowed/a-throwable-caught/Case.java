package a_throwable_caught;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Throwable, and then the next way. */
public class Case {
    Reviews bound() {
        return Guards.create().protect(Reviews.class, new HttpReviews());
    }
}

class HttpReviews implements Reviews {
    private Future<String> first;
    private Future<String> second;

    @Override
    public String of(String book) throws Exception {
        try {
            return first.get(100, TimeUnit.MILLISECONDS);
        } catch (Throwable e) { //! interrupt-swallowed
            System.err.println(e);
        }
        return second.get(100, TimeUnit.MILLISECONDS);
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
