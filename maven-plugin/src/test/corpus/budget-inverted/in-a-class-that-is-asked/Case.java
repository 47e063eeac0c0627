package in_a_class_that_is_asked;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The inner call stands in another class, which the implementation is given. */
public class Case {
    Reviews bound(Similar similar) {
        return Guards.create().protect(Reviews.class, new HttpReviews(new Titles(similar)));
    }
}

class HttpReviews implements Reviews {
    private final Titles titles;

    HttpReviews(Titles titles) {
        this.titles = titles;
    }

    @Override
    public String of(String book) throws Exception {
        return titles.first(book);
    }
}

class Titles {
    private final Similar similar;

    Titles(Similar similar) {
        this.similar = similar;
    }

    String first(String book) throws Exception {
        return similar.to(book); //! budget-inverted
    }

    String second(String book) throws Exception {
        return similar.to(book);
    }
}

@Feature(id = "similar", criticality = Criticality.OPTIONAL)
interface Similar {
    @FailureMode(id = "slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
    @Budget("500ms")
    @FailFast
    String to(String title) throws Exception;
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
