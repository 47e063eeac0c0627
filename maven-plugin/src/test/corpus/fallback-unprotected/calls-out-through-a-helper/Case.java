package calls_out_through_a_helper;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import org.springframework.jdbc.core.JdbcTemplate;

/** The call stands in another class. */
public class Case {
    Books bound() {
        return Guards.create().protect(Books.class, book -> book);
    }
}

class Lesser implements Books {
    private final Shelf shelf = new Shelf();

    @Override
    public String of(String book) throws Exception {
        return shelf.find(book);
    }
}

class Shelf {
    private JdbcTemplate jdbc;

    String find(String book) {
        return jdbc.queryForObject("select text from book where id = ?", String.class, book); //! fallback-unprotected
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "Old ones.")
    @Budget("200ms")
    @Fallback(to = Lesser.class)
    String of(String book) throws Exception;
}
