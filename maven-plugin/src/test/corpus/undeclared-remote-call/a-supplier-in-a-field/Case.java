package a_supplier_in_a_field;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** Code that is kept in a field and run later. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    private final Callable<String> text = () -> client.send(request, BodyHandlers.ofString()).body(); //! undeclared-remote-call

    public String title() throws Exception {
        return text.call();
    }
}
