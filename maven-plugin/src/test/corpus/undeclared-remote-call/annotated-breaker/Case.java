package annotated_breaker;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** resilience4j by annotation, called through Spring's proxy. */
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

    @CircuitBreaker(name = "titles")
    public String one() {
        return rest.getForObject("/one", String.class); //= resilience4j
    }
}
