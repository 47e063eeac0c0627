package an_http_interface;

import org.springframework.web.service.annotation.GetExchange;

/** An interface that Spring implements. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one("1"); //! undeclared-remote-call
    }
}

interface Titles {
    @GetExchange("/title")
    String one(String id);
}
