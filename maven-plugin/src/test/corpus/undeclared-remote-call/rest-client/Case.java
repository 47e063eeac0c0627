package rest_client;

import org.springframework.web.client.RestClient;

/** The fluent client leaves when the answer is asked for. */
public class Case {
    private RestClient rest;

    public String title() {
        return rest.get().uri("/one").retrieve().body(String.class); //! undeclared-remote-call
    }
}
