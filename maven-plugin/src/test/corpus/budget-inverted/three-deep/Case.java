package three_deep;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The outer one leaves less than the innermost takes, and the middle one too. */
public class Case {
    Reviews bound(Titles titles, Similar similar) {
        Guards guards = Guards.create();
        guards.protect(Titles.class, new HttpTitles(similar));
        return guards.protect(Reviews.class, new HttpReviews(titles));
    }
}

class HttpReviews implements Reviews {
    private final Titles titles;

    HttpReviews(Titles titles) {
        this.titles = titles;
    }

    @Override
    public String of(String book) throws Exception {
        return titles.all();
    }
}

class HttpTitles implements Titles {
    private final Similar similar;

    HttpTitles(Similar similar) {
        this.similar = similar;
    }

    @Override
    public String all() throws Exception {
        return similar.to("1"); //! budget-inverted
    }
}

@Feature(id = "titles", criticality = Criticality.OPTIONAL)
interface Titles {
    @FailureMode(id = "slow", dependency = "db", when = Cause.SLOW, customerSees = "No titles.")
    @Budget("150ms")
    @FailFast
    String all() throws Exception;
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
