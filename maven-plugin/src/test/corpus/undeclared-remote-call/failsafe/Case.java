package failsafe;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Failsafe runs the lambda. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FailsafeExecutor<String> failsafe = Failsafe.with(dev.failsafe.CircuitBreaker.ofDefaults());

    public String title() {
        return failsafe.get(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }
}
