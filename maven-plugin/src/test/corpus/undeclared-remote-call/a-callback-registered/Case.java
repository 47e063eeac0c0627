package a_callback_registered;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Observable;
import java.util.Observer;

/** An object that is handed to a library and called back. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public void register(Observable events) {
        events.addObserver(new Listener());
    }

    class Listener implements Observer {
        @Override
        public void update(Observable source, Object event) {
            try {
                client.send(request, BodyHandlers.ofString()); //! undeclared-remote-call
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
