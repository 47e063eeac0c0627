package microprofile_by_each;

import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.springframework.web.client.RestTemplate;

/** Each annotation of MicroProfile that protects. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one() + titles.two() + titles.three();
    }
}

class Titles {
    private RestTemplate rest;

    @CircuitBreaker
    public String one() {
        return rest.getForObject("/one", String.class); //= MicroProfile
    }

    @Bulkhead(4)
    public String two() {
        return rest.getForObject("/two", String.class); //= MicroProfile
    }

    @Fallback(fallbackMethod = "none")
    public String three() {
        return rest.getForObject("/three", String.class); //= MicroProfile
    }

    String none() {
        return "none";
    }
}
