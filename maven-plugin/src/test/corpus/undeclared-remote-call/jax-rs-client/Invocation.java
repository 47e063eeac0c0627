package jakarta.ws.rs.client;

/** As much of the library as the case needs. */
public interface Invocation {
    Object invoke();

    java.util.concurrent.Future<Object> submit();

    /** Builds and invokes. */
    interface Builder extends SyncInvoker {}
}
