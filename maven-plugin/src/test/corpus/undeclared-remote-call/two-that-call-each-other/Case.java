package two_that_call_each_other;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Two methods that only call each other. */
class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    String even(int n) throws Exception {
        return n == 0 ? client.send(request, BodyHandlers.ofString()).body() : odd(n - 1); //! undeclared-remote-call
    }

    String odd(int n) throws Exception {
        return even(n - 1);
    }
}
