package io.vertx.ext.web.client;

/** As much of the library as the case needs. */
public interface HttpRequest<T> {
    Object send();

    Object sendJson(Object body);

    HttpRequest<T> timeout(long millis);
}
