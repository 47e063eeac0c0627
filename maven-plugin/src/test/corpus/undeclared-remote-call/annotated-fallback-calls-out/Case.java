package annotated_fallback_calls_out;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** The fallback that an annotation names asks another service, and its own proxy protects it no more. */
@RestController
public class Case {
    private final Titles titles;

    Case(Titles titles) {
        this.titles = titles;
    }

    @GetMapping("/title")
    String title() {
        return titles.one();
    }
}

@Service
class Titles {
    private RestTemplate rest;

    @CircuitBreaker(name = "titles", fallbackMethod = "other")
    public String one() {
        return rest.getForObject("/one", String.class); //= resilience4j
    }

    private String other(Throwable failed) {
        return rest.getForObject("/other", String.class); //! undeclared-remote-call
    }
}
