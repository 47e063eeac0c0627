package extends_the_one_that_failed;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import org.springframework.web.client.RestClient;

/** The lesser implementation is the greater one with other words. */
public class Case {
    Books bound(HttpBooks http) {
        return Guards.create().protect(Books.class, http, new Lesser());
    }
}

class HttpBooks implements Books {
    private RestClient rest;

    @Override
    public String of(String book) {
        return rest.get().uri("/{book}", book).retrieve().body(String.class); //! fallback-unprotected
    }
}

class Lesser extends HttpBooks {
    @Override
    public String of(String book) {
        return super.of("summary-of-" + book);
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "Old ones.")
    @Budget("200ms")
    @Fallback(to = Lesser.class)
    String of(String book) throws Exception;
}
