package a_static_initializer;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A class that calls when it is loaded. */
public class Case {
    static final String GREETING;

    static {
        try {
            GREETING = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder().build(), BodyHandlers.ofString()) //! undeclared-remote-call
                    .body();
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
