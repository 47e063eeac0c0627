package redis.clients.jedis;

/** As much of the library as the case needs. */
public abstract class Jedis implements redis.clients.jedis.commands.JedisCommands {
}
