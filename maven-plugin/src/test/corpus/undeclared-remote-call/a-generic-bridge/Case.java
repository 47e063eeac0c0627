package a_generic_bridge;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A bridge method stands between. */
public class Case {
    private final Loader<String> loader = new Remote();

    public String title() throws Exception {
        return loader.load("1");
    }
}

interface Loader<T> {
    T load(T id) throws Exception;
}

class Remote implements Loader<String> {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    @Override
    public String load(String id) throws Exception {
        return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}
