package cloud_reactive_breaker;

import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreakerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Spring Cloud's reactive breaker, applied by a lambda. */
public class Case {
    private ReactiveCircuitBreakerFactory<?, ?> breakers;
    private WebClient web;

    public Mono<String> title() {
        return web.get().uri("/one").retrieve() //= Spring Cloud circuit breaker
                .bodyToMono(String.class)
                .transform(it -> {
                    ReactiveCircuitBreaker breaker = breakers.create("titles");
                    return breaker.run(it, failed -> Mono.just("none"));
                });
    }
}
