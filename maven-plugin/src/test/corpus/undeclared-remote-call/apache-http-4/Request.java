package org.apache.http.client.fluent;

/** As much of the library as the case needs. */
public abstract class Request {
    public abstract Request connectTimeout(int millis);

    public abstract Object execute();
}
