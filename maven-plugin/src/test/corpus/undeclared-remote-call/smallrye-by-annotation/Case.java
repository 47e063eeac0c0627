package smallrye_by_annotation;

import io.smallrye.faulttolerance.api.ApplyGuard;
import org.springframework.web.client.RestTemplate;

/** A guard of SmallRye that is made elsewhere, by its name. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one();
    }
}

class Titles {
    private RestTemplate rest;

    @ApplyGuard("titles")
    public String one() {
        return rest.getForObject("/one", String.class); //= SmallRye
    }
}
