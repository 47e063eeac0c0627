package guarded_by_hand_inside;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;

/** A class that guards itself by hand asks a feature with more time. */
@Feature(id = "catalogue", criticality = Criticality.IMPORTANT)
public class Case {
    private final Guard guard;
    private final Similar similar;

    Case(Guards guards, Similar similar) {
        this.guard = guards.guard(Case.class, "titles");
        this.similar = similar;
    }

    @FailureMode(id = "database-down", dependency = "db", when = Cause.THROWS, customerSees = "No page.")
    @Budget("200ms")
    @FailFast
    public String titles() {
        return guard.call(this::read);
    }

    private String read() throws Exception {
        return similar.to("1"); //! budget-inverted
    }
}

@Feature(id = "similar", criticality = Criticality.OPTIONAL)
interface Similar {
    @FailureMode(id = "slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
    @Budget("500ms")
    @FailFast
    String to(String title) throws Exception;
}
