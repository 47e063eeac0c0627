package reactive_bulkhead;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A bulkhead applied to the chain. */
public class Case {
    private final Bulkhead bulkhead = Bulkhead.ofDefaults("titles");
    private WebClient web;

    public Mono<String> title() {
        return web.get().uri("/one").retrieve() //= resilience4j
                .bodyToMono(String.class)
                .transformDeferred(BulkheadOperator.of(bulkhead));
    }
}
