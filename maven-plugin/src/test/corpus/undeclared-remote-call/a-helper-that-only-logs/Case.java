package a_helper_that_only_logs;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** A helper takes the lambda and protects nothing. */
public class Case {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public String title() throws Exception {
        return timed(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }

    private static <T> T timed(Callable<T> work) throws Exception {
        long start = System.nanoTime();
        try {
            return work.call();
        } finally {
            System.out.println(System.nanoTime() - start);
        }
    }
}
