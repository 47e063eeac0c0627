package mongodb_reactive;

import com.mongodb.reactivestreams.client.MongoCollection;

/** MongoDB's reactive driver. */
public class Case {
    private MongoCollection<String> books;

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
}
