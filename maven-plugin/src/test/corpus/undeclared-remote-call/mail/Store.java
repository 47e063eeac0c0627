package jakarta.mail;

/** As much of the library as the case needs. */
public abstract class Store {
    public abstract void connect();

    public abstract boolean isConnected();
}
