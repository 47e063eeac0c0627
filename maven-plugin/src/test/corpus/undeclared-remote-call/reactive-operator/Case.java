package reactive_operator;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A breaker applied to the chain. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private WebClient web;

    public Mono<String> title() {
        return web.get().uri("/one").retrieve() //= resilience4j
                .bodyToMono(String.class)
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }
}
