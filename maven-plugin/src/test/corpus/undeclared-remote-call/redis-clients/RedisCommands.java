package io.lettuce.core.api.sync;

/** As much of the library as the case needs. */
public interface RedisCommands<K, V> {
    V get(K key);
}
