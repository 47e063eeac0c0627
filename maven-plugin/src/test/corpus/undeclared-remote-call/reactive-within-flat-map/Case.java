package reactive_within_flat_map;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A reactive call in the middle of a chain. */
public class Case {
    private WebClient web;

    public Mono<String> title(Mono<String> ids) {
        return ids.flatMap(id -> web.get().uri(id).retrieve().bodyToMono(String.class)); //! undeclared-remote-call
    }
}
