package the_lesser_one_of_nobody;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import org.springframework.web.client.RestClient;

/** An implementation that calls out, and that no declaration falls back to. */
public class Case {
    Books bound() {
        return Guards.create().protect(Books.class, new HttpBooks());
    }
}

class HttpBooks implements Books {
    private RestClient rest;

    @Override
    public String of(String book) {
        return rest.get().uri("/{book}", book).retrieve().body(String.class);
    }
}

class Lesser implements Books {
    @Override
    public String of(String book) {
        return "";
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "Old ones.")
    @Budget("200ms")
    @Fallback(to = Lesser.class)
    String of(String book) throws Exception;
}
