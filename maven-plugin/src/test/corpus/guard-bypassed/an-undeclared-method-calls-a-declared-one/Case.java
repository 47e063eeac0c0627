package an_undeclared_method_calls_a_declared_one;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** A method that declares nothing goes straight to the implementation, and calls a declared one there. */
public class Case {
    private final Rows rows = Guards.create().protect(Rows.class, new HttpRows());

    public String page() {
        return rows.both();
    }
}

@Feature(id = "rows", criticality = Criticality.OPTIONAL)
interface Rows {
    @FailureMode(id = "one-down", dependency = "graph", when = Cause.THROWS, customerSees = "No row.")
    @Budget("100ms")
    @FailFast
    String one();

    String both();
}

class HttpRows implements Rows {
    @Override
    public String one() {
        return "one";
    }

    @Override
    public String both() {
        return one() + one(); //! guard-bypassed
    }
}
