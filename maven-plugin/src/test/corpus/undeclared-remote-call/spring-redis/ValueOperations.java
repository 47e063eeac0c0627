package org.springframework.data.redis.core;

/** As much of the library as the case needs. */
public interface ValueOperations<K, V> {
    V get(Object key);

    Long increment(K key);
}
