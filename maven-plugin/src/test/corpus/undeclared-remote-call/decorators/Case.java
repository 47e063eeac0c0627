package decorators;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.decorators.Decorators;
import io.github.resilience4j.retry.Retry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A chain of decorators with a breaker in it. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private final Retry retry = Retry.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() {
        return Decorators.ofSupplier(() -> text())
                .withRetry(retry)
                .withCircuitBreaker(breaker)
                .get();
    }

    private String text() {
        try {
            return client.send(request, BodyHandlers.ofString()).body(); //= resilience4j
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
