package failsafe_retry_asynchronous;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A retry on another thread protects nobody. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public CompletableFuture<String> title() {
        return Failsafe.with(RetryPolicy.ofDefaults())
                .getAsync(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
