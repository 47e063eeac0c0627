package org.apache.http.client;

/** As much of the library as the case needs. */
public interface HttpClient {
    Object execute(Object request);
}
