package redis.clients.jedis;

/** As much of the library as the case needs. */
public abstract class UnifiedJedis {
    public abstract String get(String key);

    public abstract void close();
}
