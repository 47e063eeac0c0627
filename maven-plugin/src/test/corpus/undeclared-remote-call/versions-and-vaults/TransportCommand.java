package org.eclipse.jgit.api;

/** As much of the library as the case needs. */
public abstract class TransportCommand<T> {
    public abstract T call();
}
