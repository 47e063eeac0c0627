package a_helper_that_sleeps;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The pause between two tries is a method of its own. */
public class Case {
    Reviews bound() {
        return Guards.create().protect(Reviews.class, new HttpReviews());
    }
}

class HttpReviews implements Reviews {
    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) { //! interrupt-swallowed
            // never mind
        }
    }

    @Override
    public String of(String book) throws Exception {
        for (int i = 0; i < 3; i++) {
            pause();
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
