package cloud_fallback_refers_to_a_call;

import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.web.client.RestTemplate;

/** The fallback is a reference to a method that calls out. */
public class Case {
    private CircuitBreaker breaker;
    private RestTemplate rest;

    public String title() {
        return breaker.run(this::one, this::other);
    }

    private String one() {
        return rest.getForObject("/one", String.class); //= Spring Cloud circuit breaker
    }

    private String other(Throwable failed) {
        return rest.getForObject("/other", String.class); //! undeclared-remote-call
    }
}
