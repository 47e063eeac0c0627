package a_nightly_job;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The page goes through the guard, the nightly job does not. */
@Component
public class Case {
    private final HttpReviews reviews;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Case(HttpReviews reviews) {
        this.reviews = reviews;
    }

    @Scheduled(cron = "0 0 3 * * *")
    void warm() throws Exception {
        for (String book : List.of("1", "2")) {
            known.put(book, reviews.of(book)); //! guard-bypassed
        }
    }
}

class Wiring {
    @Bean
    Reviews reviews(Guards guards) {
        return guards.protect(Reviews.class, new HttpReviews());
    }
}

class HttpReviews implements Reviews {
    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String of(String book) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://reviews/" + book)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    String of(String book) throws Exception;
}
