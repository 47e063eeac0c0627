package an_overload_with_more_time;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** Two methods of one name: the inner call stands in the one that has no time for it. */
public class Case {
    Books bound(Similar similar) {
        return Guards.create().protect(Books.class, new HttpBooks(similar));
    }
}

class HttpBooks implements Books {
    private final Similar similar;

    HttpBooks(Similar similar) {
        this.similar = similar;
    }

    @Override
    public String of(String book) {
        return book;
    }

    @Override
    public String of(String book, int page) throws Exception {
        return similar.to(book); //! budget-inverted
    }
}

@Feature(id = "similar", criticality = Criticality.OPTIONAL)
interface Similar {
    @FailureMode(id = "slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
    @Budget("500ms")
    @FailFast
    String to(String title) throws Exception;
}

@Feature(id = "books", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "shelf", when = Cause.THROWS, customerSees = "No book.")
    @Budget("2s")
    @FailFast
    String of(String book);

    @FailureMode(id = "page-down", dependency = "shelf", when = Cause.THROWS, customerSees = "No page.")
    @Budget("200ms")
    @FailFast
    String of(String book, int page) throws Exception;
}
