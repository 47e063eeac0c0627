package time_limiter;

import io.github.resilience4j.timelimiter.TimeLimiter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** The answer of another thread is waited for no longer than the limit. */
public class Case {
    private final TimeLimiter limiter = TimeLimiter.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        return limiter.executeFutureSupplier(() -> CompletableFuture.supplyAsync(() -> text()));
    }

    private String text() {
        try {
            return client.send(request, BodyHandlers.ofString()).body(); //= resilience4j
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
