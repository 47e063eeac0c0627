package microprofile_on_the_class;

import org.eclipse.microprofile.faulttolerance.Timeout;
import org.springframework.web.client.RestTemplate;

/** A time limit on the class, called through the container. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one();
    }
}

@Timeout(200)
class Titles {
    private RestTemplate rest;

    public String one() {
        return rest.getForObject("/one", String.class); //= MicroProfile
    }
}
