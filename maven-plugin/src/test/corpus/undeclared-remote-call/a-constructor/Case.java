package a_constructor;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** An object that calls when it is made. */
public class Case {
    final String greeting;

    public Case(HttpClient client, HttpRequest request) throws Exception {
        greeting = client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}
