package reactive_logs_in_a_loop;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What grows in the loop protects nothing. */
public class Case {
    private WebClient web;

    public Mono<String> title(int times) {
        Mono<String> first = web.get().uri("/one").retrieve().bodyToMono(String.class); //! undeclared-remote-call
        Mono<String> second = first;
        for (int i = 0; i < times; i++) {
            Mono<String> between = second.doOnNext(System.out::println);
            second = first;
            first = between;
        }
        return second;
    }
}
