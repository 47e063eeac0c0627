package redis_clients;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.api.sync.RedisCommands;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.UnifiedJedis;

/** Jedis and Lettuce. */
public class Case {
    private JedisPool pool;
    private Jedis jedis;
    private UnifiedJedis unified;
    private RedisClient lettuce;
    private RedisCommands<String, String> commands;
    private RedisAsyncCommands<String, String> later;
    private RedisReactiveCommands<String, String> reactive;

    public Object borrows() throws Exception {
        return pool.getResource(); //! undeclared-remote-call
    }

    public String gets() throws Exception {
        return jedis.get("book"); //! undeclared-remote-call
    }

    public String getsUnified() throws Exception {
        return unified.get("book"); //! undeclared-remote-call
    }

    public void closes() throws Exception {
        unified.close();
    }

    public Object connects() throws Exception {
        return lettuce.connect(); //! undeclared-remote-call
    }

    public String commands() throws Exception {
        return commands.get("book"); //! undeclared-remote-call
    }

    public Object later() throws Exception {
        return later.get("book"); //! undeclared-remote-call
    }

    public Object reactive() throws Exception {
        return reactive.get("book"); //! undeclared-remote-call
    }

    public void shuts() throws Exception {
        lettuce.shutdown();
    }
}
