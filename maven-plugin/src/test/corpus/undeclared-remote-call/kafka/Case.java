package kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Kafka's own clients. */
public class Case {
    private Producer<String, String> producer;
    private Consumer<String, String> consumer;
    private Admin admin;

    public void sends() throws Exception {
        producer.send("Release It!"); //! undeclared-remote-call
    }

    public void flushes() throws Exception {
        producer.flush(); //! undeclared-remote-call
    }

    public void commits() throws Exception {
        producer.commitTransaction(); //! undeclared-remote-call
    }

    public void closes() throws Exception {
        producer.close();
    }

    public Object polls() throws Exception {
        return consumer.poll(Duration.ofMillis(100)); //! undeclared-remote-call
    }

    public void notes() throws Exception {
        consumer.commitSync(); //! undeclared-remote-call
    }

    public void subscribes() throws Exception {
        consumer.subscribe(List.of("books"));
    }

    public Object lists() throws Exception {
        return admin.listTopics(); //! undeclared-remote-call
    }

    public Object describes() throws Exception {
        return admin.describeCluster(); //! undeclared-remote-call
    }
}
