package loaded_when_made;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import org.springframework.web.client.RestClient;

/** What is served is loaded once, when the lesser implementation is made. */
public class Case {
    Books bound() {
        return Guards.create().protect(Books.class, book -> book);
    }
}

class Lesser implements Books {
    private final String text;

    Lesser(RestClient rest) {
        this.text = rest.get().uri("/all").retrieve().body(String.class);
    }

    @Override
    public String of(String book) {
        return text;
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "Old ones.")
    @Budget("200ms")
    @Fallback(to = Lesser.class)
    String of(String book) throws Exception;
}
