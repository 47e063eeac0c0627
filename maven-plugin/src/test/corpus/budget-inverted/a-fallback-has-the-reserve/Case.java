package a_fallback_has_the_reserve;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The lesser implementation has the reserve of 50 ms, and asks a feature that may take 100 ms. */
public class Case {
    Reviews bound(Similar similar) {
        return Guards.create().protect(Reviews.class, book -> book, new LesserReviews(similar));
    }
}

class LesserReviews implements Reviews {
    private final Similar similar;

    LesserReviews(Similar similar) {
        this.similar = similar;
    }

    @Override
    public String of(String book) throws Exception {
        return similar.to(book); //! budget-inverted
    }
}

@Feature(id = "similar", criticality = Criticality.OPTIONAL)
interface Similar {
    @FailureMode(id = "slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
    @Budget("100ms")
    @FailFast
    String to(String title) throws Exception;
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget(value = "200ms", reserve = "50ms")
    @Fallback(to = LesserReviews.class)
    String of(String book) throws Exception;
}
