package reactive_fallback_calls_out;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What answers when the breaker is open asks another service. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private WebClient web;

    public Mono<String> title() {
        return web.get().uri("/one").retrieve() //= resilience4j
                .bodyToMono(String.class)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorResume(failed -> web.get().uri("/other").retrieve().bodyToMono(String.class)); //! undeclared-remote-call
    }
}
