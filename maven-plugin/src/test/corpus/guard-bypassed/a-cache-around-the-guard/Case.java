package a_cache_around_the_guard;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A cache that implements the interface, around what the guard gave. */
public class Case {
    private final CachedReviews reviews;

    Case(Guards guards) {
        this.reviews = new CachedReviews(guards.protect(Reviews.class, new HttpReviews()));
    }

    public String page() throws Exception {
        return reviews.of("1");
    }
}

class CachedReviews implements Reviews {
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Reviews guarded;

    CachedReviews(Reviews guarded) {
        this.guarded = guarded;
    }

    @Override
    public String of(String book) throws Exception {
        String text = known.get(book);
        return text == null ? guarded.of(book) : text;
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
