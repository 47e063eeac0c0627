package annotated_limits;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.timelimiter.annotation.TimeLimiter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** A bulkhead and a time limit of resilience4j, by annotation. */
@RestController
public class Case {
    private final Titles titles;

    Case(Titles titles) {
        this.titles = titles;
    }

    @GetMapping("/title")
    String title() {
        return titles.one() + titles.two().toCompletableFuture().join();
    }
}

@Service
class Titles {
    private RestTemplate rest;

    @Bulkhead(name = "titles")
    public String one() {
        return rest.getForObject("/one", String.class); //= resilience4j
    }

    @TimeLimiter(name = "titles")
    public CompletionStage<String> two() {
        return CompletableFuture.supplyAsync(() -> rest.getForObject("/two", String.class)); //= resilience4j
    }
}
