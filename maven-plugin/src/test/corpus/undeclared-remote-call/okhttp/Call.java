package okhttp3;

/** As much of the library as the case needs. */
public interface Call {
    Object execute();

    void enqueue(Object callback);

    boolean isExecuted();
}
