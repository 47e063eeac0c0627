package org.springframework.data.redis.core;

/** As much of the library as the case needs. */
public interface ListOperations<K, V> {
    Long leftPush(K key, V value);

    java.util.List<V> range(K key, long start, long end);
}
