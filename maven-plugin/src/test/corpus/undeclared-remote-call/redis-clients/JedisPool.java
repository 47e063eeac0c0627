package redis.clients.jedis;

/** As much of the library as the case needs. */
public abstract class JedisPool {
    public abstract Jedis getResource();
}
