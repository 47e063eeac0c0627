package rxjava_operator;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.rxjava3.circuitbreaker.operator.CircuitBreakerOperator;
import io.reactivex.rxjava3.core.Single;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A breaker applied to a chain of RxJava. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    public Single<String> title() {
        return Single.fromCallable(() -> client.send(request, BodyHandlers.ofString()).body()) //= resilience4j
                .compose(CircuitBreakerOperator.of(breaker));
    }

    public Single<String> review() {
        return Single.fromCallable(() -> client.send(request, BodyHandlers.ofString()).body()); //! undeclared-remote-call
    }
}
