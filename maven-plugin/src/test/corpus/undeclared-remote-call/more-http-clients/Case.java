package more_http_clients;

import io.vertx.ext.web.client.HttpRequest;
import org.apache.hc.client5.http.fluent.Request;
import reactor.netty.http.client.HttpClient;

/** The fluent client of Apache, Reactor Netty, and Vert.x. */
public class Case {
    private Request request;
    private HttpClient netty;
    private HttpRequest<String> vertx;

    public Object fluent() throws Exception {
        return request.execute(); //! undeclared-remote-call
    }

    public Object responds() throws Exception {
        return netty.get().responseContent(); //! undeclared-remote-call
    }

    public Object prepares() throws Exception {
        return netty.get();
    }

    public Object sends() throws Exception {
        return vertx.send(); //! undeclared-remote-call
    }

    public Object sendsJson() throws Exception {
        return vertx.sendJson("{}"); //! undeclared-remote-call
    }

    public Object waits() throws Exception {
        return vertx.timeout(200);
    }
}
