package failsafe_timeout;

import dev.failsafe.Failsafe;
import dev.failsafe.Timeout;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A time limit protects whoever calls. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final Timeout<String> soon = Timeout.of(Duration.ofMillis(200));

    public String title() {
        return Failsafe.with(soon).get(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }
}
