package failsafe_two_executors;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** One executor only retries, the other breaks the circuit. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FailsafeExecutor<String> retrying = Failsafe.with(RetryPolicy.ofDefaults());
    private final FailsafeExecutor<String> breaking = Failsafe.with(CircuitBreaker.ofDefaults());

    public String title() {
        return breaking.get(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }

    public String review() {
        return retrying.get(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
