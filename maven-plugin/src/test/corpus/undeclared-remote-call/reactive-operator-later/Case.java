package reactive_operator_later;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The chain is returned, and the caller applies the breaker. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private WebClient web;

    public Mono<String> title() {
        return bare().transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    private Mono<String> bare() {
        return web.get().uri("/one").retrieve().bodyToMono(String.class); //= resilience4j
    }
}
