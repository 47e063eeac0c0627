package cloud_fallback_with_a_breaker;

import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.web.client.RestTemplate;

/** The fallback has a breaker of its own. */
public class Case {
    private CircuitBreakerFactory<?, ?> breakers;
    private RestTemplate rest;

    public String title() {
        return breakers.create("titles").run(() -> rest.getForObject("/one", String.class), failed -> other()); //= Spring Cloud circuit breaker
    }

    private String other() {
        return breakers.create("others").run(() -> rest.getForObject("/other", String.class), failed -> "none"); //= Spring Cloud circuit breaker
    }
}
