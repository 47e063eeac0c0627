package a_method_reference;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A reference to the method that calls. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public List<String> titles(List<String> ids) {
        return ids.stream().map(this::one).toList();
    }

    String one(String id) {
        try {
            return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
