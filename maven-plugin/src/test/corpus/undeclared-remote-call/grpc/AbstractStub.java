package io.grpc.stub;

/** As much of the library as the case needs. */
public abstract class AbstractStub<S> {
    public abstract Object getChannel();
}
