package declared_on_a_class_and_forgotten;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;

/** A class that declares on its own methods needs a guard by hand, and has none. */
@Feature(id = "catalogue", criticality = Criticality.IMPORTANT)
public class Case { //! unbound-feature
    @FailureMode(id = "down", dependency = "db", when = Cause.THROWS, customerSees = "No page.")
    @Budget("200ms")
    @FailFast
    public String titles() {
        return "titles";
    }
}
