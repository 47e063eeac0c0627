package bulkhead_decorates;

import io.github.resilience4j.bulkhead.Bulkhead;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** A bulkhead decorates by hand. */
public class Case {
    private final Bulkhead bulkhead = Bulkhead.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        Callable<String> bounded =
                Bulkhead.decorateCallable(bulkhead, () -> client.send(request, BodyHandlers.ofString()).body()); //= resilience4j
        return bounded.call();
    }
}
