package calls_itself;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The implementation calls another declared method of its own. */
public class Case {
    private final Rows rows = Guards.create().protect(Rows.class, new HttpRows());

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

class HttpRows implements Rows {
    @Override
    public String one() {
        return "one";
    }

    @Override
    public String all() throws Exception {
        return one() + one(); //! guard-bypassed
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
