package org.apache.kafka.clients.producer;

/** As much of the library as the case needs. */
public interface Producer<K, V> {
    Object send(V message);

    void flush();

    void commitTransaction();

    void close();
}
