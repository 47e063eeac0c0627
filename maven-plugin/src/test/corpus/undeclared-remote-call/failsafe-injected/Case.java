package failsafe_injected;

import dev.failsafe.FailsafeExecutor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What the executor was made with is told elsewhere. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FailsafeExecutor<String> failsafe;

    public Case(FailsafeExecutor<String> failsafe) {
        this.failsafe = failsafe;
    }

    public String title() {
        return failsafe.get(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }
}
