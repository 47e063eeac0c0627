package one_method_by_hand;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;

/** One of two declared methods is guarded by hand, the other is forgotten. */
@Feature(id = "catalogue", criticality = Criticality.IMPORTANT)
public class Case {
    private final Guard guard;

    Case(Guards guards) {
        this.guard = guards.guard(Case.class, "titles");
    }

    @FailureMode(id = "down", dependency = "db", when = Cause.THROWS, customerSees = "No page.")
    @Budget("200ms")
    @FailFast
    public String titles() {
        return guard.call(() -> "titles");
    }

    @FailureMode(id = "people-down", dependency = "db", when = Cause.THROWS, customerSees = "No people.")
    @Budget("200ms")
    @FailFast
    public String people() { //! unbound-feature
        return "people";
    }
}
