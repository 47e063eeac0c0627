package org.apache.http.nio.client;

/** As much of the library as the case needs. */
public interface HttpAsyncClient {
    java.util.concurrent.Future<Object> execute(Object request, Object callback);
}
