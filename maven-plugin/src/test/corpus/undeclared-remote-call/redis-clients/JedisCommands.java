package redis.clients.jedis.commands;

/** As much of the library as the case needs. */
public interface JedisCommands {
    String get(String key);
}
