package org.springframework.amqp.core;

/** As much of the library as the case needs. */
public interface AmqpTemplate {
    void convertAndSend(String key, Object message);

    Object convertSendAndReceive(String key, Object message);

    Object receiveAndConvert(String queue);
}
