package software.amazon.awssdk.core;

/** As much of the library as the case needs. */
public interface SdkClient {
    String serviceName();
}
