package cloud_fallback_knows;

import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.web.client.RestTemplate;

/** The fallback serves what is known. */
public class Case {
    private CircuitBreaker breaker;
    private RestTemplate rest;
    private String last = "none";

    public String title() {
        return breaker.run(() -> rest.getForObject("/one", String.class), failed -> last); //= Spring Cloud circuit breaker
    }
}
