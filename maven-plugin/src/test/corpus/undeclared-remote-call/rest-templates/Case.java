package rest_templates;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** What Spring's templates for HTTP send, and what they only set. */
public class Case {
    private RestTemplate rest;
    private RestClient client;

    public Object made() throws Exception {
        return rest.postForEntity("/books", "Release It!", String.class); //! undeclared-remote-call
    }

    public Object exchanged() throws Exception {
        return rest.exchange("/books", HttpMethod.GET, null, String.class); //! undeclared-remote-call
    }

    public void deletes() throws Exception {
        rest.delete("/books/1"); //! undeclared-remote-call
    }

    public void changes() throws Exception {
        rest.put("/books/1", "Release It!"); //! undeclared-remote-call
    }

    public Object headers() throws Exception {
        return rest.headForHeaders("/books"); //! undeclared-remote-call
    }

    public void sets() throws Exception {
        rest.setInterceptors(List.of());
    }

    public Object fluent() throws Exception {
        return client.get().uri("/books").exchange((request, response) -> response); //! undeclared-remote-call
    }

    public void prepares() throws Exception {
        client.get().uri("/books");
    }
}
