package injected_into_a_field;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/** The container finds a bean of the class. */
@Service
public class Case {
    @Autowired
    HttpReviews reviews;

    public String page() throws Exception {
        return reviews.of("1"); //! guard-bypassed
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
