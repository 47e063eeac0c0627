package smallrye_retry_only;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** SmallRye by hand, which only retries. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final Guard guard = Guard.create().withRetry().maxRetries(3).done().build();
    private final TypedGuard<String> typed =
            TypedGuard.create(String.class).withRetry().done().build();

    public String title() throws Exception {
        return guard.call(() -> client.send(request, BodyHandlers.ofString()).body(), String.class); //! undeclared-remote-call
    }

    public String review() throws Exception {
        return typed.call(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
