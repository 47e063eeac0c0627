package within_a_stream;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A lambda that a stream runs. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public List<String> titles(List<String> ids) {
        return ids.stream().map(id -> one(id)).toList();
    }

    private String one(String id) {
        try {
            return client.send(request, BodyHandlers.ofString()).body() + id; //! undeclared-remote-call
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
