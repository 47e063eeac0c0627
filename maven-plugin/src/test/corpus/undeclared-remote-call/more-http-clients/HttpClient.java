package reactor.netty.http.client;

/** As much of the library as the case needs. */
public abstract class HttpClient {
    public abstract ResponseReceiver<?> get();

    /** Receives the answer. */
    public interface ResponseReceiver<S> {
        Object responseContent();
    }
}
