package javax.ws.rs.client;

/** As much of the library as the case needs. */
public interface SyncInvoker {
    Object get();
}
