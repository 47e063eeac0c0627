package io.lettuce.core.api.async;

/** As much of the library as the case needs. */
public interface RedisAsyncCommands<K, V> {
    java.util.concurrent.Future<V> get(K key);
}
