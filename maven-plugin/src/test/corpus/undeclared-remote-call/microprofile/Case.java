package microprofile;

import org.eclipse.microprofile.faulttolerance.Timeout;
import org.springframework.web.client.RestTemplate;

/** MicroProfile by annotation. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one();
    }
}

class Titles {
    private RestTemplate rest;

    @Timeout(200)
    public String one() {
        return rest.getForObject("/one", String.class); //= MicroProfile
    }
}
