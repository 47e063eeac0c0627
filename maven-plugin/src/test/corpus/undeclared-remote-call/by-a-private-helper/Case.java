package by_a_private_helper;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The call stands below a private method. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        return text();
    }

    private String text() throws Exception {
        return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}
