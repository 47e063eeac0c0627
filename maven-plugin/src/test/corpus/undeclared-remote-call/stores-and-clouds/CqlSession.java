package com.datastax.oss.driver.api.core;

/** As much of the library as the case needs. */
public interface CqlSession {
    Object execute(String query);

    boolean isClosed();
}
