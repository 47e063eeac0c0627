package time_limiter_decorates;

import io.github.resilience4j.timelimiter.TimeLimiter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The future is asked for within a callable that the limit decorates. */
public class Case {
    private final TimeLimiter limiter = TimeLimiter.ofDefaults("titles");
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        Callable<String> limited =
                TimeLimiter.decorateFutureSupplier(limiter, () -> pool.submit(() -> text()));
        return limited.call();
    }

    private String text() {
        try {
            return client.send(request, BodyHandlers.ofString()).body(); //= resilience4j
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
