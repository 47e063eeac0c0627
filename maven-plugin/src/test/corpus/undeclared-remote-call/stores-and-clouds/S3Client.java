package software.amazon.awssdk.services.s3;

/** As much of the library as the case needs. */
public interface S3Client extends software.amazon.awssdk.core.SdkClient {
    Object getObject(String key);
}
