package behind_a_breaker_of_another_library;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.web.client.RestClient;

/** What it calls has a breaker of another library. */
public class Case {
    Books bound() {
        return Guards.create().protect(Books.class, book -> book);
    }
}

class Lesser implements Books {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("archive");
    private RestClient rest;

    @Override
    public String of(String book) throws Exception {
        return breaker.executeSupplier(() -> rest.get().uri("/{book}", book).retrieve().body(String.class));
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "Old ones.")
    @Budget("200ms")
    @Fallback(to = Lesser.class)
    String of(String book) throws Exception;
}
