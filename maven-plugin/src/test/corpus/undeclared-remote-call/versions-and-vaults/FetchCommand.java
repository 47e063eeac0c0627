package org.eclipse.jgit.api;

/** As much of the library as the case needs. */
public abstract class FetchCommand extends TransportCommand<Object> {
    public abstract FetchCommand setRemote(String remote);
}
