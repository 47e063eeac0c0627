package a_static_nested_class;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A nested class that calls. */
public class Case {
    public static class Titles {
        public static String one(HttpClient client, HttpRequest request) throws Exception {
            return client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
        }
    }
}
