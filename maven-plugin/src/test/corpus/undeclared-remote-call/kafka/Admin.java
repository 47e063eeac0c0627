package org.apache.kafka.clients.admin;

/** As much of the library as the case needs. */
public interface Admin {
    Object listTopics();

    Object describeCluster();
}
