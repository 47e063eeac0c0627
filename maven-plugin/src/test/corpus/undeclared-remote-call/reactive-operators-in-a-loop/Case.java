package reactive_operators_in_a_loop;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.Iterator;
import java.util.List;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The chain is put into the same variable again, at least once behind a breaker. */
public class Case {
    private List<CircuitBreaker> breakers;
    private WebClient web;

    public Mono<String> title() {
        Iterator<CircuitBreaker> each = breakers.iterator();
        Mono<String> chain = web.get().uri("/one").retrieve().bodyToMono(String.class); //= resilience4j
        do {
            Mono<String> logged = chain.doOnNext(System.out::println);
            chain = logged.transformDeferred(CircuitBreakerOperator.of(each.next()));
        } while (each.hasNext());
        return chain;
    }
}
