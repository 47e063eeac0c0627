package org.apache.hc.client5.http.fluent;

/** As much of the library as the case needs. */
public abstract class Request {
    public abstract Object execute();
}
