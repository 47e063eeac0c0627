package io.lettuce.core;

/** As much of the library as the case needs. */
public abstract class RedisClient {
    public abstract Object connect();

    public abstract void shutdown();
}
