package org.springframework.data.redis.core;

/** As much of the library as the case needs. */
public interface SetOperations<K, V> {
    Long add(K key, V value);

    java.util.Set<V> members(K key);
}
