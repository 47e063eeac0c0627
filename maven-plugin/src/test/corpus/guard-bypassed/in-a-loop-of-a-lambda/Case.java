package in_a_loop_of_a_lambda;

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
import org.springframework.context.annotation.Bean;

/** Within a lambda that a library runs at once. */
public class Case {
    private final HttpReviews reviews = new HttpReviews();

    public void print(List<String> books) {
        books.forEach(book -> System.out.println(quietly(book)));
    }

    private String quietly(String book) {
        try {
            return reviews.of(book); //! guard-bypassed
        } catch (Exception e) {
            return "";
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
