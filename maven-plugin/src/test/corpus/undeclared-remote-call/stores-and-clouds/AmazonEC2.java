package com.amazonaws.services.ec2;

/** As much of the library as the case needs. */
public interface AmazonEC2 {
    Object describeInstances();
}
