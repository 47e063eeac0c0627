package com.google.cloud.storage;

/** As much of the library as the case needs. */
public interface Storage {
    Object get(String bucket);
}
