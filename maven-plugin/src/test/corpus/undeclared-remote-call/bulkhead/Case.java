package bulkhead;

import io.github.resilience4j.bulkhead.Bulkhead;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A bulkhead bounds the calls. */
public class Case {
    private final Bulkhead bulkhead = Bulkhead.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        return bulkhead.executeCallable(() -> client.send(request, BodyHandlers.ofString()).body()); //= resilience4j
    }
}
