package behind_a_guard_of_its_own;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import org.springframework.web.client.RestClient;

/** What it calls is a feature of its own. */
public class Case {
    Books bound() {
        return Guards.create().protect(Books.class, book -> book);
    }
}

class Lesser implements Books {
    private final Archive archive = Guards.create().protect(Archive.class, new HttpArchive());

    @Override
    public String of(String book) throws Exception {
        return archive.find(book);
    }
}

class HttpArchive implements Archive {
    private RestClient rest;

    @Override
    public String find(String book) {
        return rest.get().uri("/{book}", book).retrieve().body(String.class);
    }
}

@Feature(id = "archive", criticality = Criticality.OPTIONAL)
interface Archive {
    @FailureMode(id = "down", dependency = "archive", when = Cause.THROWS, customerSees = "No old ones.")
    @Budget("20ms")
    @FailFast
    String find(String book) throws Exception;
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "Old ones.")
    @Budget("200ms")
    @Fallback(to = Lesser.class)
    String of(String book) throws Exception;
}
