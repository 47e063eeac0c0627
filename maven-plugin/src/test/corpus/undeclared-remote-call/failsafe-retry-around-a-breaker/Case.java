package failsafe_retry_around_a_breaker;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A retry comes first, and a breaker after it. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final RetryPolicy<String> again = RetryPolicy.ofDefaults();

    private final FailsafeExecutor<String> listed = Failsafe.with(again, CircuitBreaker.ofDefaults());

    public String listed() {
        return listed.get(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }

    public String composed() {
        return Failsafe.with(again)
                .compose(Timeout.of(Duration.ofMillis(200)))
                .get(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }
}
