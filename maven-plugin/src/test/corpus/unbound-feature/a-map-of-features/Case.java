package a_map_of_features;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.util.HashMap;
import java.util.Map;

/** A table of what is bound to what. */
public class Case {
    private final Map<Class<?>, Object> features = new HashMap<>();

    Case() {
        features.put(Reviews.class, new HttpReviews());
    }

    @SuppressWarnings("unchecked")
    <T> void bind(Guards guards) {
        features.replaceAll((type, primary) -> guards.protect((Class<Object>) type, primary));
    }
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
