package retry_around_a_breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/** A retry decorates, then a breaker. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private final Retry retry = Retry.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() {
        Supplier<String> retried = Retry.decorateSupplier(retry, () -> text());
        return breaker.executeSupplier(retried);
    }

    private String text() {
        try {
            return client.send(request, BodyHandlers.ofString()).body(); //= resilience4j
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
