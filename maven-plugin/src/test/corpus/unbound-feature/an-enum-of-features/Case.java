package an_enum_of_features;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** Each feature is a constant of an enum, which knows its type. */
public class Case {
    void bind(Guards guards) {
        for (Features feature : Features.values()) {
            guards.guard(feature.type(), "of");
        }
    }
}

enum Features {
    REVIEWS(Reviews.class);

    private final Class<?> type;

    Features(Class<?> type) {
        this.type = type;
    }

    Class<?> type() {
        return type;
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
