package below_an_abstract_class;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The call stands in a subclass, and the caller knows only what is above. */
public class Case {
    private final Source source = new Remote();

    public String title() throws Exception {
        return source.text();
    }
}

abstract class Source {
    abstract String text() throws Exception;
}

class Remote extends Source {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    @Override
    String text() throws Exception {
        return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}
