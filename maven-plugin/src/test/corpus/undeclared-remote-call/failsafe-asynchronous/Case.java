package failsafe_asynchronous;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Timeout;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Failsafe runs the lambda on a thread of its own, within a time limit. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FailsafeExecutor<String> failsafe = Failsafe.with(Timeout.of(Duration.ofMillis(200)));

    public CompletableFuture<String> title() {
        return failsafe.getAsync(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }

    public void warm() {
        failsafe.run(() -> client.send(request, BodyHandlers.discarding())); //= Failsafe
    }
}
