package breaker_decorates;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** A breaker decorates the supplier by hand. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        Callable<String> guarded =
                CircuitBreaker.decorateCallable(breaker, () -> client.send(request, BodyHandlers.ofString()).body()); //= resilience4j
        return guarded.call();
    }
}
