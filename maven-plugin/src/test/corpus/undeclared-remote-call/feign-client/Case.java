package feign_client;

import feign.Client;
import feign.Request;
import org.springframework.cloud.openfeign.FeignClient;

/** Feign by hand, and the interface that Spring Cloud lets it implement. */
public class Case {
    private Client client;
    private Request request;
    private Books books;

    public Object executes() throws Exception {
        return client.execute(request, new Request.Options()); //! undeclared-remote-call
    }

    public String title() throws Exception {
        return books.title("1"); //! undeclared-remote-call
    }

    public Object url() throws Exception {
        return request.url();
    }
}

@FeignClient("books")
interface Books {
    String title(String id);
}
