package failsafe_of_old_retry_only;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import net.jodah.failsafe.Failsafe;
import net.jodah.failsafe.RetryPolicy;

/** A retry of the second version protects nobody either. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final RetryPolicy<String> again = new RetryPolicy<String>().withMaxRetries(3);

    public String title() {
        return Failsafe.with(again).get(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
