package a_record;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A record that calls. */
public record Case(HttpClient client, HttpRequest request) {
    public String title() throws Exception {
        return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}
