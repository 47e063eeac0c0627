package apache_http_5;

import org.apache.hc.client5.http.async.HttpAsyncClient;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** Apache's client, the fifth. */
public class Case {
    private HttpClient client;
    private HttpAsyncClient later;

    public Object executes() throws Exception {
        return client.execute(new HttpGet("/books"), answer -> answer.getCode()); //! undeclared-remote-call
    }

    public Object opens() throws Exception {
        return client.executeOpen(null, new HttpGet("/books"), null); //! undeclared-remote-call
    }

    public Object executesLater() throws Exception {
        return later.execute(null, null, null, null, null); //! undeclared-remote-call
    }

    public Object prepares() throws Exception {
        return new HttpGet("/books").getRequestUri();
    }
}
