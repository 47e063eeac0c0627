package jakarta.ws.rs.client;

/** As much of the library as the case needs. */
public interface WebTarget {
    WebTarget path(String path);

    Invocation.Builder request();
}
