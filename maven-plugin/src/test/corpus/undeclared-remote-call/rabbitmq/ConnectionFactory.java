package com.rabbitmq.client;

/** As much of the library as the case needs. */
public abstract class ConnectionFactory {
    public abstract Object newConnection() throws java.io.IOException;

    public abstract void setHost(String host);
}
