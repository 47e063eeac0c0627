package stores_and_clouds;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.sns.AmazonSNSClient;
import com.amazonaws.services.sqs.AmazonSQS;
import com.datastax.oss.driver.api.core.CqlSession;
import com.google.cloud.storage.Storage;
import org.elasticsearch.client.RestClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Elasticsearch, Cassandra, and the clients of clouds. */
public class Case {
    private ElasticsearchClient elastic;
    private RestClient low;
    private CqlSession cassandra;
    private S3Client s3;
    private AmazonS3 oldS3;
    private AmazonSQS queue;
    private AmazonEC2 machines;
    private AmazonSNSClient topics;
    private Storage storage;

    public Object searches() throws Exception {
        return elastic.search("book"); //! undeclared-remote-call
    }

    public Object performs() throws Exception {
        return low.performRequest("GET /book"); //! undeclared-remote-call
    }

    public Object selects() throws Exception {
        return cassandra.execute("select 1"); //! undeclared-remote-call
    }

    public boolean isClosed() throws Exception {
        return cassandra.isClosed();
    }

    public Object gets() throws Exception {
        return s3.getObject("book"); //! undeclared-remote-call
    }

    public String name() throws Exception {
        return s3.serviceName();
    }

    public Object getsOld() throws Exception {
        return oldS3.getObject("books", "1"); //! undeclared-remote-call
    }

    public Object urls() throws Exception {
        return oldS3.generatePresignedUrl("books", "1");
    }

    public Object receives() throws Exception {
        return queue.receiveMessage("books"); //! undeclared-remote-call
    }

    public Object describes() throws Exception {
        return machines.describeInstances(); //! undeclared-remote-call
    }

    public Object publishes() throws Exception {
        return topics.publish("books"); //! undeclared-remote-call
    }

    public void stops() throws Exception {
        topics.shutdown();
    }

    public Object reads() throws Exception {
        return storage.get("books"); //! undeclared-remote-call
    }
}
