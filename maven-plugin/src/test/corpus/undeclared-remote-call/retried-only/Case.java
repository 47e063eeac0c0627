package retried_only;

import io.github.resilience4j.retry.Retry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A retry protects nobody. */
public class Case {
    private final Retry retry = Retry.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        return retry.executeCallable(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
