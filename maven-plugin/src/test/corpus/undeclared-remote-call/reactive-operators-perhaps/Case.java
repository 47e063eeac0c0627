package reactive_operators_perhaps;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.List;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Without a breaker in the list the chain is bare. */
public class Case {
    private List<CircuitBreaker> breakers;
    private WebClient web;

    public Mono<String> title() {
        Mono<String> chain = web.get().uri("/one").retrieve().bodyToMono(String.class); //! undeclared-remote-call
        for (CircuitBreaker breaker : breakers) {
            Mono<String> logged = chain.doOnNext(System.out::println);
            chain = logged.transformDeferred(CircuitBreakerOperator.of(breaker));
        }
        return chain;
    }
}
