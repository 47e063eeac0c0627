package super_calls_another_declared;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** A subclass calls a declared method of its superclass, from within another one. */
public class Case {
    private final Rows rows = Guards.create().protect(Rows.class, new BothRows());

    public String page() throws Exception {
        return rows.all();
    }
}

@Feature(id = "rows", criticality = Criticality.OPTIONAL)
interface Rows {
    @FailureMode(id = "one-down", dependency = "graph", when = Cause.THROWS, customerSees = "No row.")
    @Budget("100ms")
    @FailFast
    String one() throws Exception;

    @FailureMode(id = "all-down", dependency = "graph", when = Cause.THROWS, customerSees = "No rows.")
    @Budget("200ms")
    @FailFast
    String all() throws Exception;
}

class OneRow implements Rows {
    @Override
    public String one() throws Exception {
        return "one";
    }

    @Override
    public String all() throws Exception {
        return "";
    }
}

class BothRows extends OneRow {
    @Override
    public String all() throws Exception {
        return super.one() + super.one(); //! guard-bypassed
    }
}
