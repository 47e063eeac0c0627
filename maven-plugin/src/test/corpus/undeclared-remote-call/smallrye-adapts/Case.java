package smallrye_adapts;

import io.smallrye.faulttolerance.api.TypedGuard;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** SmallRye wraps the lambda, which is called later. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final TypedGuard<String> guard =
            TypedGuard.create(String.class).withCircuitBreaker().done().build();

    public String title() throws Exception {
        Callable<String> guarded =
                guard.adaptCallable(() -> client.send(request, BodyHandlers.ofString()).body()); //= SmallRye
        return guarded.call();
    }
}
