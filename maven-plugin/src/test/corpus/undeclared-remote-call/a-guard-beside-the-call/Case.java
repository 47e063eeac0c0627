package a_guard_beside_the_call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The method uses a breaker, and calls beside it. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        String known = breaker.executeSupplier(() -> "known");
        return known + client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}
