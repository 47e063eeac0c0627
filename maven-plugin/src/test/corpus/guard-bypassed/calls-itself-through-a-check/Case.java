package calls_itself_through_a_check;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** What the check gives back is the object itself. */
public class Case {
    private final Rows rows = Guards.create().protect(Rows.class, new HttpRows());

    public String page(String user) {
        return rows.first(user);
    }
}

@Feature(id = "rows", criticality = Criticality.OPTIONAL)
interface Rows {
    @FailureMode(id = "one-down", dependency = "graph", when = Cause.THROWS, customerSees = "No row.")
    @Budget("100ms")
    @FailFast
    String one(String user);

    @FailureMode(id = "first-down", dependency = "graph", when = Cause.THROWS, customerSees = "No first row.")
    @Budget("200ms")
    @FailFast
    String first(String user);
}

class HttpRows implements Rows {
    @Override
    public String one(String user) {
        return "row of " + user;
    }

    @Override
    public String first(String user) {
        return checked(this).one(user); //! guard-bypassed
    }

    private static <T> T checked(T rows) {
        return rows;
    }
}
