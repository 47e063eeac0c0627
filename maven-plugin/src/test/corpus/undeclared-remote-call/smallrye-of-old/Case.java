package smallrye_of_old;

import io.smallrye.faulttolerance.api.FaultTolerance;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** SmallRye by hand, by its older interface. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final FaultTolerance<String> guarded =
            FaultTolerance.<String>create().withCircuitBreaker().done().build();

    public String title() throws Exception {
        return guarded.call(() -> client.send(request, BodyHandlers.ofString()).body()); //= SmallRye
    }
}
