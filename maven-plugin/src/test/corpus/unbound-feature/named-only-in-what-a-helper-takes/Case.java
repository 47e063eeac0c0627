package named_only_in_what_a_helper_takes;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.resilience.Guards;

/** The service is put together by a class that names the feature in what a helper takes and gives, and nowhere else. */
public class Case {
    Object wire(Helper helper, NightDesk desk) {
        return helper.bind(NightDesk.class, desk);
    }
}

@Feature(id = "shop", criticality = Criticality.OPTIONAL)
interface Shop {
    @FailureMode(id = "hangs", dependency = "desk", when = Cause.HANGS, customerSees = "Nothing.")
    @Budget("200ms")
    @RemoveFeature
    void open();
}

interface NightDesk extends Shop {}

class Helper {
    private final Guards guards;

    Helper(Guards guards) {
        this.guards = guards;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    <T extends Shop> Shop bind(Class<T> type, Shop desk) {
        return (Shop) guards.protect((Class) type, desk);
    }
}
