package com.amazonaws.services.s3;

/** As much of the library as the case needs. */
public interface AmazonS3 {
    Object getObject(String bucket, String key);

    Object generatePresignedUrl(String bucket, String key);
}
