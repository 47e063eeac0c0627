package a_variable_of_the_interface;

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

/** A local variable of the interface's type. */
public class Case {
    public String page(List<String> books) throws Exception {
        Reviews reviews = new HttpReviews();
        StringBuilder page = new StringBuilder();
        for (String book : books) {
            page.append(reviews.of(book)); //! guard-bypassed
        }
        return page.toString();
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
