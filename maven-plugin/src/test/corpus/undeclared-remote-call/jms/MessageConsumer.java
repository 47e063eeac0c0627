package jakarta.jms;

/** As much of the library as the case needs. */
public interface MessageConsumer {
    Object receive(long millis);

    Object receiveNoWait();

    Object getMessageListener();
}
