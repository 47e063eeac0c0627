package com.rabbitmq.client;

/** As much of the library as the case needs. */
public interface Channel {
    void basicPublish(String exchange, String key, Object properties, byte[] body);

    Object basicGet(String queue, boolean ack);

    void queueDeclarePassive(String queue);

    void waitForConfirmsOrDie(long millis);

    boolean isOpen();
}
