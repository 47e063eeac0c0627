package org.springframework.kafka.core;

/** As much of the library as the case needs. */
public interface KafkaOperations<K, V> {
    Object send(String topic, V data);

    Object sendDefault(V data);

    boolean isTransactional();
}
