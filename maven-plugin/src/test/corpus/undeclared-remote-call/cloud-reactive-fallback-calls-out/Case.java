package cloud_reactive_fallback_calls_out;

import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreaker;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What the reactive breaker asks when it is open asks another service. */
public class Case {
    private ReactiveCircuitBreaker breaker;
    private WebClient web;

    public Mono<String> title() {
        return breaker.run(
                web.get().uri("/one").retrieve().bodyToMono(String.class), //= Spring Cloud circuit breaker
                failed -> web.get().uri("/other").retrieve().bodyToMono(String.class)); //! undeclared-remote-call
    }
}
