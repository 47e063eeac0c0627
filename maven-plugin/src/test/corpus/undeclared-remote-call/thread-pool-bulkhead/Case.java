package thread_pool_bulkhead;

import io.github.resilience4j.bulkhead.ThreadPoolBulkhead;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletionStage;

/** A bulkhead with threads of its own. */
public class Case {
    private final ThreadPoolBulkhead bulkhead = ThreadPoolBulkhead.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public CompletionStage<String> title() {
        return bulkhead.executeSupplier(() -> text());
    }

    private String text() {
        try {
            return client.send(request, BodyHandlers.ofString()).body(); //= resilience4j
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
