package apache_http_4;

import org.apache.http.client.HttpClient;
import org.apache.http.client.fluent.Request;
import org.apache.http.nio.client.HttpAsyncClient;

/** Apache's client, the fourth. */
public class Case {
    private HttpClient client;
    private HttpAsyncClient later;
    private Request request;

    public Object executes() throws Exception {
        return client.execute("GET /books"); //! undeclared-remote-call
    }

    public Object executesLater() throws Exception {
        return later.execute("GET /books", null); //! undeclared-remote-call
    }

    public Object fluent() throws Exception {
        return request.connectTimeout(200).execute(); //! undeclared-remote-call
    }

    public Object prepares() throws Exception {
        return request.connectTimeout(200);
    }
}
