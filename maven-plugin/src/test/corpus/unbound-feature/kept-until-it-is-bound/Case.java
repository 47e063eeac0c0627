package kept_until_it_is_bound;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** A holder keeps the type, and binds when it is first asked. */
public class Case {
    private final Lazily<Reviews> reviews = new Lazily<>(Reviews.class, new HttpReviews());

    public String page() throws Exception {
        return reviews.get().of("1");
    }
}

class Lazily<T> {
    private final Class<T> type;
    private final T primary;

    Lazily(Class<T> type, T primary) {
        this.type = type;
        this.primary = primary;
    }

    T get() {
        return Guards.create().protect(type, primary);
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
