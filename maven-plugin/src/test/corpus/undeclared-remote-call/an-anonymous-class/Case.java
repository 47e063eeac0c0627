package an_anonymous_class;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The code of an anonymous class that a thread runs. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public void start() {
        new Thread(new Runnable() {
            @Override
            public void run() {
                try {
                    client.send(request, BodyHandlers.ofString()); //! undeclared-remote-call
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }).start();
    }
}
