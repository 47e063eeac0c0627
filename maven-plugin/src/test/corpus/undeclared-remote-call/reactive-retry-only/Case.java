package reactive_retry_only;

import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.retry.Retry;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A retry applied to the chain protects nobody. */
public class Case {
    private final Retry retry = Retry.ofDefaults("titles");
    private WebClient web;

    public Mono<String> title() {
        return web.get().uri("/one").retrieve() //! undeclared-remote-call
                .bodyToMono(String.class)
                .transformDeferred(RetryOperator.of(retry));
    }
}
