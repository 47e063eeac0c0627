package io.micronaut.http.client.annotation;

/** As much of the library as the case needs. */
public @interface Client {
    String value();
}
