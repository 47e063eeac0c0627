package a_controller_and_its_service;

import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** The controller calls a service, the service calls out. */
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

interface Titles {
    String one();
}

@Service
class RemoteTitles implements Titles {
    private final RestTemplate rest;

    RemoteTitles(RestTemplate rest) {
        this.rest = rest;
    }

    @Override
    public String one() {
        return rest.getForObject("/one", String.class); //! undeclared-remote-call
    }
}
