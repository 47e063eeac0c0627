package org.apache.kafka.clients.consumer;

/** As much of the library as the case needs. */
public interface Consumer<K, V> {
    Object poll(java.time.Duration most);

    void commitSync();

    void subscribe(java.util.Collection<String> topics);
}
