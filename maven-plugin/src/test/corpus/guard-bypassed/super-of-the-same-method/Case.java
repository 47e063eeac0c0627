package super_of_the_same_method;

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

/** A subclass that adds to what its superclass answers. */
public class Case {
    private final Reviews reviews = Guards.create().protect(Reviews.class, new LoudReviews());

    public String page() throws Exception {
        return reviews.of("1");
    }
}

class LoudReviews extends HttpReviews {
    @Override
    public String of(String book) throws Exception {
        return super.of(book).toUpperCase();
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
