package a_reference_to_itself;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.util.List;

/** Another declared method of the same object, by a method reference. */
public class Case {
    private final Rows rows = Guards.create().protect(Rows.class, new HttpRows());

    public List<String> page(List<String> users) {
        return rows.all(users);
    }
}

@Feature(id = "rows", criticality = Criticality.OPTIONAL)
interface Rows {
    @FailureMode(id = "one-down", dependency = "graph", when = Cause.THROWS, customerSees = "No row.")
    @Budget("100ms")
    @FailFast
    String one(String user);

    @FailureMode(id = "all-down", dependency = "graph", when = Cause.THROWS, customerSees = "No rows.")
    @Budget("200ms")
    @FailFast
    List<String> all(List<String> users);
}

class HttpRows implements Rows {
    @Override
    public String one(String user) {
        return "row of " + user;
    }

    @Override
    public List<String> all(List<String> users) {
        return users.stream().map(this::one).toList(); //! guard-bypassed
    }
}
