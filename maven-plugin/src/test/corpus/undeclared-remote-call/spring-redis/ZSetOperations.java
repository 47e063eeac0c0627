package org.springframework.data.redis.core;

/** As much of the library as the case needs. */
public interface ZSetOperations<K, V> {
    Boolean add(K key, V value, double score);

    java.util.Set<V> range(K key, long start, long end);
}
