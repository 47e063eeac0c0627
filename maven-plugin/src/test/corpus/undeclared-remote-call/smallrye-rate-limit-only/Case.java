package smallrye_rate_limit_only;

import io.smallrye.faulttolerance.api.RateLimit;
import org.springframework.web.client.RestTemplate;

/** A rate limit of SmallRye spares the other side, and nobody here. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one();
    }
}

class Titles {
    private RestTemplate rest;

    @RateLimit(10)
    public String one() {
        return rest.getForObject("/one", String.class); //! undeclared-remote-call
    }
}
