package java_net;

import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.HttpsURLConnection;

/** What java.net leaves the process by, and what it only prepares. */
public class Case {
    private URL url;
    private HttpURLConnection connection;
    private HttpsURLConnection secured;
    private InetAddress address;
    private HttpClient client;
    private HttpRequest request;

    public void prepares() throws Exception {
        url.openConnection();
    }

    public void asks() throws Exception {
        connection.setRequestMethod("HEAD");
    }

    public int status() throws Exception {
        return connection.getResponseCode(); //! undeclared-remote-call
    }

    public Object body() throws Exception {
        return secured.getInputStream(); //! undeclared-remote-call
    }

    public void knocks() throws Exception {
        new Socket().connect(new InetSocketAddress("titles", 80), 200); //! undeclared-remote-call
    }

    public boolean isThere() throws Exception {
        return address.isReachable(200); //! undeclared-remote-call
    }

    public void later() throws Exception {
        client.sendAsync(request, BodyHandlers.ofString()); //! undeclared-remote-call
    }

    public Object content() throws Exception {
        return url.getContent(); //! undeclared-remote-call
    }
}
