package annotated_class;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** The annotation stands on the class. */
@RestController
public class Case {
    private Titles titles;

    @GetMapping("/title")
    String title() {
        return titles.one();
    }
}

@Service
@CircuitBreaker(name = "titles")
class Titles {
    private RestTemplate rest;

    public String one() {
        return rest.getForObject("/one", String.class); //= resilience4j
    }
}
