package decorators_fallback_calls_out;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.decorators.Decorators;
import org.springframework.web.client.RestTemplate;

/** The fallback of a chain of decorators asks another service, outside of the breaker. */
public class Case {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("titles");
    private final RestTemplate rest = new RestTemplate();

    public String title() {
        return Decorators.ofSupplier(() -> rest.getForObject("/one", String.class)) //= resilience4j
                .withCircuitBreaker(breaker)
                .withFallback(failed -> rest.getForObject("/other", String.class)) //! undeclared-remote-call
                .get();
    }
}
