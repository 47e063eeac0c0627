package another_class_with_the_same_name;

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

/** A method of the same name, of a type that declares nothing. */
public class Case {
    private final Reviews reviews = Guards.create().protect(Reviews.class, new HttpReviews());
    private final Prices prices = new Prices();

    public String page() throws Exception {
        return reviews.of("1") + prices.of("1");
    }
}

class Prices {
    String of(String book) {
        return "12.00";
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
