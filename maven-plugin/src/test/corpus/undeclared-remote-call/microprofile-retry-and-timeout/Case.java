package microprofile_retry_and_timeout;

import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.springframework.web.client.RestTemplate;

/** A retry with a time limit for each attempt. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one();
    }
}

class Titles {
    private RestTemplate rest;

    @Retry(maxRetries = 3)
    @Timeout(200)
    public String one() {
        return rest.getForObject("/one", String.class); //= MicroProfile
    }
}
