package it_leaves_the_loop;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The work ends after the loop. */
public class Case {
    Reviews bound() {
        return Guards.create().protect(Reviews.class, new HttpReviews());
    }
}

class HttpReviews implements Reviews {
    @Override
    public String of(String book) throws Exception {
        StringBuilder text = new StringBuilder();
        try {
            for (int i = 0; i < 3; i++) {
                Thread.sleep(50);
                text.append(i);
            }
        } catch (InterruptedException e) {
            System.err.println("interrupted");
        }
        return text.toString();
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
