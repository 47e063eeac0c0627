package microprofile_fallback_calls_out;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.springframework.web.client.RestTemplate;

/** The fallback that MicroProfile is told asks another service. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one();
    }
}

class Titles {
    private RestTemplate rest;

    @CircuitBreaker
    @Fallback(fallbackMethod = "other")
    public String one() {
        return rest.getForObject("/one", String.class); //= MicroProfile
    }

    String other() {
        return rest.getForObject("/other", String.class); //! undeclared-remote-call
    }
}
