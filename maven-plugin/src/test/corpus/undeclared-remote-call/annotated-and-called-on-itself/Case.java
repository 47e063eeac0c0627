package annotated_and_called_on_itself;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The annotation stands on the method, and the call does not go through the proxy. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String both() throws Exception {
        return one();
    }

    @CircuitBreaker(name = "titles")
    public String one() throws Exception {
        return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}
