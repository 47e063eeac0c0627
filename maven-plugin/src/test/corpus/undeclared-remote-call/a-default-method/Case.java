package a_default_method;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The call stands in a default method. */
public interface Case {
    HttpClient client();

    default String title(HttpRequest request) throws Exception {
        return client().send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}

class Titles implements Case {
    @Override
    public HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
