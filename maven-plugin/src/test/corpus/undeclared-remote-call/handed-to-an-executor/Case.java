package handed_to_an_executor;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A lambda that an executor runs. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final ExecutorService executor = Executors.newCachedThreadPool();

    public Future<String> title() {
        return executor.submit(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
