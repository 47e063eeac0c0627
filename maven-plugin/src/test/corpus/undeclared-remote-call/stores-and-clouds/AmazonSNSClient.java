package com.amazonaws.services.sns;

/** As much of the library as the case needs. */
public abstract class AmazonSNSClient extends com.amazonaws.AmazonWebServiceClient {
    public abstract Object publish(String topic);
}
