package microprofile_retry_only;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.springframework.web.client.RestTemplate;

/** A retry of MicroProfile, or of SmallRye behind it, and another thread protect nobody. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one() + titles.two().toCompletableFuture().join();
    }
}

class Titles {
    private RestTemplate rest;

    @Retry(maxRetries = 3)
    public String one() {
        return rest.getForObject("/one", String.class); //! undeclared-remote-call
    }

    @Asynchronous
    public CompletionStage<String> two() {
        return CompletableFuture.completedFuture(rest.getForObject("/two", String.class)); //! undeclared-remote-call
    }
}
