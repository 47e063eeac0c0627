package org.elasticsearch.client;

/** As much of the library as the case needs. */
public abstract class RestClient {
    public abstract Object performRequest(String request);
}
