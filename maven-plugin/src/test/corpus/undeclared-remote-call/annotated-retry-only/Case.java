package annotated_retry_only;

import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import io.github.resilience4j.retry.annotation.Retry;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** A retry and a rate limiter of resilience4j, by annotation, protect nobody. */
@RestController
public class Case {
    private final Titles titles;

    Case(Titles titles) {
        this.titles = titles;
    }

    @GetMapping("/title")
    String title() {
        return titles.one() + titles.two();
    }
}

@Service
class Titles {
    private RestTemplate rest;

    @Retry(name = "titles")
    public String one() {
        return rest.getForObject("/one", String.class); //! undeclared-remote-call
    }

    @RateLimiter(name = "titles")
    public String two() {
        return rest.getForObject("/two", String.class); //! undeclared-remote-call
    }
}
