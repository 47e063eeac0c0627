package cloud_fallback_calls_out;

import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.web.client.RestTemplate;

/** What Spring Cloud asks when the breaker is open asks another service. */
public class Case {
    private CircuitBreakerFactory<?, ?> breakers;
    private RestTemplate rest;

    public String title() {
        return breakers.create("titles")
                .run(
                        () -> rest.getForObject("/one", String.class), //= Spring Cloud circuit breaker
                        failed -> rest.getForObject("/other", String.class)); //! undeclared-remote-call
    }
}
