package cloud_circuit_breaker;

import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.web.client.RestTemplate;

/** Spring Cloud's breaker runs the lambda. */
public class Case {
    private CircuitBreakerFactory<?, ?> breakers;
    private RestTemplate rest;

    public String title() {
        return breakers.create("titles").run(() -> rest.getForObject("/one", String.class)); //= Spring Cloud circuit breaker
    }
}
