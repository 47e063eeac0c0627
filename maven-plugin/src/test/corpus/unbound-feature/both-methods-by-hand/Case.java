package both_methods_by_hand;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;

/** Each declared method has its guard. */
@Feature(id = "catalogue", criticality = Criticality.IMPORTANT)
public class Case {
    private final Guard ofTitles;
    private final Guard ofPeople;

    Case(Guards guards) {
        this.ofTitles = guards.guard(Case.class, "titles");
        this.ofPeople = guards.guard(Case.class, "people");
    }

    @FailureMode(id = "down", dependency = "db", when = Cause.THROWS, customerSees = "No page.")
    @Budget("200ms")
    @FailFast
    public String titles() {
        return ofTitles.call(() -> "titles");
    }

    @FailureMode(id = "people-down", dependency = "db", when = Cause.THROWS, customerSees = "No people.")
    @Budget("200ms")
    @FailFast
    public String people() {
        return ofPeople.call(() -> "people");
    }
}
