package io.grpc.stub;

/** As much of the library as the case needs. */
public final class ClientCalls {
    private ClientCalls() {}

    public static native Object blockingUnaryCall(Object channel, Object request);
}
