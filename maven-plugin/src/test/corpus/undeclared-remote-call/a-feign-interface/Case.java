package a_feign_interface;

import feign.RequestLine;

/** An interface that Feign implements. */
public class Case {
    private Titles titles;

    public String title() {
        return titles.one("1"); //! undeclared-remote-call
    }
}

interface Titles {
    @RequestLine("GET /title")
    String one(String id);
}
