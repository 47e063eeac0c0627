package web_client;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A reactive call that nothing protects. */
public class Case {
    private WebClient web;

    public Mono<String> title() {
        return web.get().uri("/one").retrieve().bodyToMono(String.class); //! undeclared-remote-call
    }
}
