package a_helper_of_another_class;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** A helper of another class takes the type and the implementation. */
public class Case {
    private final Reviews reviews;

    Case(Bound bound) {
        this.reviews = bound.of(Reviews.class, new HttpReviews());
    }
}

class Bound {
    private final Guards guards = Guards.create();

    <T> T of(Class<T> type, T primary) {
        return logged(type, guards.protect(type, primary));
    }

    private static <T> T logged(Class<T> type, T bound) {
        System.out.println(type + " is bound");
        return bound;
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
