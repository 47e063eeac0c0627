package failsafe_retry_on_the_spot;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The retry is built where it is used, and asks for some patience. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() {
        RetryPolicy<String> patient = RetryPolicy.<String>builder()
                .withMaxRetries(3)
                .withDelay(Duration.ofMillis(50))
                .build();
        return Failsafe.with(patient).get(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
