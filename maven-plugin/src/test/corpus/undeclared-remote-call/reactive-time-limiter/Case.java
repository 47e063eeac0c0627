package reactive_time_limiter;

import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A time limit applied to the chain. */
public class Case {
    private final TimeLimiter limiter = TimeLimiter.ofDefaults("titles");
    private WebClient web;

    public Mono<String> title() {
        return web.get().uri("/one").retrieve() //= resilience4j
                .bodyToMono(String.class)
                .transformDeferred(TimeLimiterOperator.of(limiter));
    }
}
