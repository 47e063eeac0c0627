package failsafe_retry_only;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A retry protects nobody, in Failsafe either. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FailsafeExecutor<String> failsafe = Failsafe.with(RetryPolicy.ofDefaults());

    public String title() {
        return failsafe.get(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
