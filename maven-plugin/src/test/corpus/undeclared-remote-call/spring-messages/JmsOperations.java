package org.springframework.jms.core;

/** As much of the library as the case needs. */
public interface JmsOperations {
    void convertAndSend(String queue, Object message);

    Object receiveAndConvert(String queue);

    Object browse(String queue);
}
