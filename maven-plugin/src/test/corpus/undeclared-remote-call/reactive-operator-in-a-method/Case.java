package reactive_operator_in_a_method;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The breaker is applied two methods further on, of which the first is only referred to. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private WebClient web;

    public Mono<String> author() {
        return web.get().uri("/one").retrieve().bodyToMono(String.class).transform(this::guarded); //= resilience4j
    }

    private Mono<String> guarded(Mono<String> chain) {
        return withBreaker(chain);
    }

    private Mono<String> withBreaker(Mono<String> chain) {
        return chain.transformDeferred(CircuitBreakerOperator.of(breaker));
    }
}
