package org.springframework.data.redis.core;

/** As much of the library as the case needs. */
public interface HashOperations<H, K, V> {
    void put(H key, K field, V value);

    java.util.Map<K, V> entries(H key);
}
