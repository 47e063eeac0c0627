package smallrye_guard;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.temporal.ChronoUnit;

/** SmallRye by hand, with a time limit and with a breaker. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final Guard guard = Guard.create()
            .withTimeout()
            .duration(200, ChronoUnit.MILLIS)
            .done()
            .build();
    private final TypedGuard<String> typed =
            TypedGuard.create(String.class).withCircuitBreaker().done().build();

    public String title() throws Exception {
        return guard.call(() -> client.send(request, BodyHandlers.ofString()).body(), String.class); //= SmallRye
    }

    public String review() throws Exception {
        return typed.call(() -> client.send(request, BodyHandlers.ofString()).body()); //= SmallRye
    }
}
