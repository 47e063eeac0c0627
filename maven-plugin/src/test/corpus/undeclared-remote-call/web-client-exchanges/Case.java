package web_client_exchanges;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;

/** The other ways by which the reactive client leaves. */
public class Case {
    private WebClient web;
    private ExchangeFunction exchange;
    private ClientRequest request;

    public Object one() throws Exception {
        return web.get().uri("/one").exchangeToMono(answer -> answer.bodyToMono(String.class)); //! undeclared-remote-call
    }

    public Object many() throws Exception {
        return web.get().uri("/many").exchangeToFlux(answer -> answer.bodyToFlux(String.class)); //! undeclared-remote-call
    }

    public Object bare() throws Exception {
        return exchange.exchange(request); //! undeclared-remote-call
    }

    public void prepares() throws Exception {
        web.get().uri("/one");
    }
}
