package mongodb;

import com.mongodb.client.MongoCollection;
import org.springframework.data.mongodb.core.MongoOperations;

/** MongoDB's driver, and the template of Spring. */
public class Case {
    private MongoCollection<String> books;
    private MongoOperations mongo;

    public Object finds() throws Exception {
        return books.find(); //! undeclared-remote-call
    }

    public Object adds() throws Exception {
        return books.insertOne("Release It!"); //! undeclared-remote-call
    }

    public Object counts() throws Exception {
        return books.countDocuments(); //! undeclared-remote-call
    }

    public Object name() throws Exception {
        return books.getNamespace();
    }

    public Object byId() throws Exception {
        return mongo.findById(1, String.class); //! undeclared-remote-call
    }

    public Object saves() throws Exception {
        return mongo.save("Release It!"); //! undeclared-remote-call
    }

    public Object upserts() throws Exception {
        return mongo.upsert("query", "update", String.class); //! undeclared-remote-call
    }

    public String collection() throws Exception {
        return mongo.getCollectionName(String.class);
    }
}
