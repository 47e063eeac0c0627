package guarded_by_hand_here_and_not_there;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;

/** One of two callers goes through the guard that is called by hand. */
public class Case {
    private final Catalogue catalogue = new Catalogue(Guards.create());

    public String page() {
        return catalogue.titles();
    }

    public String feed() {
        return catalogue.titles();
    }
}

@Feature(id = "catalogue", criticality = Criticality.IMPORTANT)
class Catalogue {
    private final Guard guard;

    Catalogue(Guards guards) {
        this.guard = guards.guard(Catalogue.class, "titles");
    }

    @FailureMode(id = "database-down", dependency = "db", when = Cause.THROWS, customerSees = "No page.")
    @Budget("400ms")
    @FailFast
    String titles() {
        return guard.call(this::read);
    }

    private String read() {
        return "titles";
    }
}
