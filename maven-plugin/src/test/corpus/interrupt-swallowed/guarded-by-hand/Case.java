package guarded_by_hand;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;
import java.util.concurrent.Semaphore;

/** The work of a guard that is called by hand. */
@Feature(id = "catalogue", criticality = Criticality.IMPORTANT)
public class Case {
    private final Guard guard = Guards.create().guard(Case.class, "titles");
    private Semaphore places;

    @FailureMode(id = "database-down", dependency = "db", when = Cause.THROWS, customerSees = "No page.")
    @Budget("200ms")
    @FailFast
    public String titles() {
        return guard.call(this::read);
    }

    private String read() {
        while (true) {
            try {
                places.acquire();
                return "titles";
            } catch (InterruptedException e) { //! interrupt-swallowed
                System.err.println("once more");
            }
        }
    }
}
