package a_lambda_in_a_loop;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.util.List;

/** A lambda that a library runs for each book. */
public class Case {
    Reviews bound() {
        return Guards.create().protect(Reviews.class, new HttpReviews());
    }
}

class HttpReviews implements Reviews {
    @Override
    public String of(String book) throws Exception {
        List.of("1", "2").forEach(one -> {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) { //! interrupt-swallowed
                System.err.println(one);
            }
        });
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
