package a_queue_polled_on;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.util.concurrent.BlockingQueue;

/** A loop around a queue, with everything caught. */
public class Case {
    Reviews bound() {
        return Guards.create().protect(Reviews.class, new HttpReviews());
    }
}

class HttpReviews implements Reviews {
    private BlockingQueue<String> queue;

    @Override
    public String of(String book) throws Exception {
        String text = null;
        while (text == null) {
            try {
                text = queue.take();
            } catch (Exception e) { //! interrupt-swallowed
                System.err.println(e);
            }
        }
        return text;
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
