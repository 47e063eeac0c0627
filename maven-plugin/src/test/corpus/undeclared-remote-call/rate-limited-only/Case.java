package rate_limited_only;

import io.github.resilience4j.ratelimiter.RateLimiter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A rate limiter spares the other side, and nobody here. */
public class Case {
    private final RateLimiter limiter = RateLimiter.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        return limiter.executeCallable(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
