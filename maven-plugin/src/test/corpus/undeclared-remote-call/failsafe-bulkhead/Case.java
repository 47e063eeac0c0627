package failsafe_bulkhead;

import dev.failsafe.Bulkhead;
import dev.failsafe.Failsafe;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A bulkhead of Failsafe bounds the calls. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final Bulkhead<String> few = Bulkhead.of(4);

    public String title() {
        return Failsafe.with(few).get(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }
}
