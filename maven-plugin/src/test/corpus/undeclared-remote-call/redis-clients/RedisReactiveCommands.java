package io.lettuce.core.api.reactive;

/** As much of the library as the case needs. */
public interface RedisReactiveCommands<K, V> {
    org.reactivestreams.Publisher<V> get(K key);
}
