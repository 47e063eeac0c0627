package a_supplier_returned;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** Code that is returned and run by the caller. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        return text().call();
    }

    private Callable<String> text() {
        return () -> client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call
    }
}
