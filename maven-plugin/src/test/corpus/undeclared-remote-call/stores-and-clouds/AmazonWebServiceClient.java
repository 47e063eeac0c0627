package com.amazonaws;

/** As much of the library as the case needs. */
public abstract class AmazonWebServiceClient {
    public abstract void shutdown();
}
