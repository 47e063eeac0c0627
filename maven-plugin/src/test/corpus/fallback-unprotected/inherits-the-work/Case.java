package inherits_the_work;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import org.springframework.web.client.RestClient;

/** The lesser implementation inherits the declared method whole, and changes what it calls. */
public class Case {
    Books bound() {
        return Guards.create().protect(Books.class, book -> book, new Lesser());
    }
}

abstract class RestBooks implements Books {
    private RestClient rest;

    abstract String host();

    @Override
    public String of(String book) {
        return rest.get().uri(host() + book).retrieve().body(String.class); //! fallback-unprotected
    }
}

class Lesser extends RestBooks {
    @Override
    String host() {
        return "http://elsewhere/";
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "Old ones.")
    @Budget("200ms")
    @Fallback(to = Lesser.class)
    String of(String book) throws Exception;
}
