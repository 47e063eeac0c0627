package failsafe_of_old;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import net.jodah.failsafe.CircuitBreaker;
import net.jodah.failsafe.Failsafe;
import net.jodah.failsafe.FailsafeExecutor;

/** The second version of Failsafe, by its old name. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FailsafeExecutor<String> failsafe = Failsafe.with(new CircuitBreaker<>());

    public String title() {
        return failsafe.get(() -> client.send(request, BodyHandlers.ofString()).body()); //= Failsafe
    }
}
