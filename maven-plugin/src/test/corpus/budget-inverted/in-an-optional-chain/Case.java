package in_an_optional_chain;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.util.Optional;

/** A guarded answer is asked for in a chain of lambdas. */
public class Case {
    Reviews bound(Similar similar) {
        return Guards.create().protect(Reviews.class, new HttpReviews(similar));
    }
}

class HttpReviews implements Reviews {
    private final Similar similar;

    HttpReviews(Similar similar) {
        this.similar = similar;
    }

    @Override
    public String of(String book) {
        return Optional.of(book).filter(one -> one.length() > 3).orElseGet(() -> similar.to(book)); //! budget-inverted
    }
}

@Feature(id = "similar", criticality = Criticality.OPTIONAL)
interface Similar {
    @FailureMode(id = "slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
    @Budget("3s")
    @FailFast
    String to(String title);
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
