package decorators_retry_only;

import io.github.resilience4j.decorators.Decorators;
import io.github.resilience4j.retry.Retry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A chain of decorators that only retries. */
public class Case {
    private final Retry retry = Retry.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() {
        return Decorators.ofSupplier(() -> text()).withRetry(retry).get();
    }

    private String text() {
        try {
            return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
