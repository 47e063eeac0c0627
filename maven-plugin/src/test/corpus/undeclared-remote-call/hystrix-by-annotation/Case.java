package hystrix_by_annotation;

import com.netflix.hystrix.contrib.javanica.annotation.HystrixCommand;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** Hystrix by annotation, and a fallback that calls out. */
@RestController
public class Case {
    private final Titles titles;

    Case(Titles titles) {
        this.titles = titles;
    }

    @GetMapping("/title")
    String title() {
        return titles.one();
    }
}

@Service
class Titles {
    private RestTemplate rest;

    @HystrixCommand(fallbackMethod = "other")
    public String one() {
        return rest.getForObject("/one", String.class); //= Hystrix
    }

    public String other() {
        return rest.getForObject("/other", String.class); //! undeclared-remote-call
    }
}
