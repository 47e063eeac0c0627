package com.amazonaws.services.sqs;

/** As much of the library as the case needs. */
public interface AmazonSQS {
    Object receiveMessage(String queue);
}
