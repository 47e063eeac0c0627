package smallrye_of_old_retry_only;

import io.smallrye.faulttolerance.api.FaultTolerance;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The older interface of SmallRye, which only retries. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FaultTolerance<String> retried =
            FaultTolerance.<String>create().withRetry().done().build();

    public String title() throws Exception {
        return retried.call(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
