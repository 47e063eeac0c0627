package retry_decorates;

import io.github.resilience4j.retry.Retry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/** A retry decorates a supplier, and nothing else does. */
public class Case {
    private final Retry retry = Retry.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() {
        Supplier<String> retried = Retry.decorateSupplier(retry, this::text);
        return retried.get();
    }

    private String text() {
        try {
            return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
