package a_lambda_guarded_elsewhere;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** Another lambda of the method is guarded, not this one. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        Callable<String> bare = () -> client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
        breaker.executeRunnable(() -> System.gc());
        return bare.call();
    }
}
