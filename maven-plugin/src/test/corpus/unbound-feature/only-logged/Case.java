package only_logged;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import java.util.logging.Logger;

/** The type is named for a log, and bound nowhere. */
public class Case {
    private static final Logger LOG = Logger.getLogger(Reviews.class.getName());
    private final Reviews reviews = new HttpReviews();

    public String page() throws Exception {
        LOG.info("asking");
        return reviews.of("1");
    }
}

class HttpReviews implements Reviews {
    @Override
    public String of(String book) {
        return "A fine book.";
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews { //! unbound-feature
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
