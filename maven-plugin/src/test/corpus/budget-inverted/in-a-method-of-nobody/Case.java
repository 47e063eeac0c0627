package in_a_method_of_nobody;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The inner call stands in a method of the implementation that its guard never runs. */
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
        return book;
    }

    String warm() throws Exception {
        return similar.to("1");
    }
}

@Feature(id = "similar", criticality = Criticality.OPTIONAL)
interface Similar {
    @FailureMode(id = "slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
    @Budget("500ms")
    @FailFast
    String to(String title) throws Exception;
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
