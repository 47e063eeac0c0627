package a_builder_of_a_client;

import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

/** Building a client leaves nothing. */
public class Case {
    public WebClient web() {
        return WebClient.builder().baseUrl("http://titles").build();
    }

    public RestTemplate rest() {
        return new RestTemplate();
    }
}
