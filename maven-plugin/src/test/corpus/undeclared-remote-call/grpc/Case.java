package grpc;

import io.grpc.stub.AbstractStub;
import io.grpc.stub.ClientCalls;

/** A stub of gRPC, by hand and as it is generated. */
public class Case {
    private BooksStub books;

    public Object title() throws Exception {
        return books.title("1"); //! undeclared-remote-call
    }

    public Object channel() throws Exception {
        return books.getChannel();
    }

    public Object blocking() throws Exception {
        return ClientCalls.blockingUnaryCall(books.getChannel(), "1"); //! undeclared-remote-call
    }
}

abstract class BooksStub extends AbstractStub<BooksStub> {
    abstract Object title(String id);
}
