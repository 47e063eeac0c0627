package guarded_by_hand_elsewhere;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;

/** The guard of an interface, called by hand around a lambda. */
public class Case {
    private final Guard guard;
    private final Similar similar;

    Case(Guards guards, Similar similar) {
        this.guard = guards.guard(Reviews.class, "of");
        this.similar = similar;
    }

    public String page() {
        return guard.call(() -> similar.to("1")); //! budget-inverted
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
