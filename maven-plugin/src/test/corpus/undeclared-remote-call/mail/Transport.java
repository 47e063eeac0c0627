package jakarta.mail;

/** As much of the library as the case needs. */
public abstract class Transport {
    public static native void send(Object message);

    public abstract void connect();

    public abstract void sendMessage(Object message, Object[] to);
}
