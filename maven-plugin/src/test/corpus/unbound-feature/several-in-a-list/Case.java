package several_in_a_list;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.util.List;

/** A list of all features, each bound by a loop. */
public class Case {
    private static final List<Class<?>> FEATURES = List.of(Reviews.class, Similar.class);

    void bind(Guards guards) {
        for (Class<?> feature : FEATURES) {
            guards.guard(feature, feature.getDeclaredMethods()[0].getName());
        }
    }
}

@Feature(id = "similar", criticality = Criticality.OPTIONAL)
interface Similar {
    @FailureMode(id = "slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
    @Budget("500ms")
    @FailFast
    String to(String title) throws Exception;
}

class HttpReviews implements Reviews {
    @Override
    public String of(String book) {
        return "A fine book.";
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
