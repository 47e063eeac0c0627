package recursion;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A method that calls itself. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title(int attempts) throws Exception {
        return attempts == 0
                ? client.send(request, BodyHandlers.ofString()).body() //! undeclared-remote-call
                : title(attempts - 1);
    }
}
