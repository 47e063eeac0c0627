package failsafe_rate_limiter_only;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RateLimiter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Who may call ten times a second waits ten times a second. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FailsafeExecutor<String> failsafe =
            Failsafe.with(RateLimiter.<String>smoothBuilder(10, Duration.ofSeconds(1)).build());

    public String title() {
        return failsafe.get(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
