package org.springframework.data.redis.core;

/** As much of the library as the case needs. */
public interface RedisOperations<K, V> {
    ValueOperations<K, V> opsForValue();

    Boolean delete(K key);

    Boolean hasKey(K key);
}
