package bound_for_another_of_the_same_name;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** What is bound has the same simple name, and is another type. */
public class Case {
    private final Other.Reviews reviews = Guards.create().protect(Other.Reviews.class, book -> book);
}

class Other {
    @Feature(id = "other-reviews", criticality = Criticality.OPTIONAL)
    interface Reviews {
        @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
        @Budget("200ms")
        @FailFast
        String of(String book) throws Exception;
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
