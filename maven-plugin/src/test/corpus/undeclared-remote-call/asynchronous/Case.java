package asynchronous;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A call whose answer is a future. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public CompletableFuture<String> title() {
        return client.sendAsync(request, BodyHandlers.ofString()) //! undeclared-remote-call
                .thenApply(HttpResponse::body);
    }
}
