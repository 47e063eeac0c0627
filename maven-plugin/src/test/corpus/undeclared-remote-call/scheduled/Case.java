package scheduled;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A method that a timer calls. */
@Component
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    @Scheduled(fixedRate = 1000)
    void refresh() throws Exception {
        client.send(request, BodyHandlers.ofString()); //! undeclared-remote-call
    }
}
