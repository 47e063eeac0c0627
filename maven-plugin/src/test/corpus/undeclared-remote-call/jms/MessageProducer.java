package jakarta.jms;

/** As much of the library as the case needs. */
public interface MessageProducer {
    void send(Object message);

    void setTimeToLive(long millis);
}
