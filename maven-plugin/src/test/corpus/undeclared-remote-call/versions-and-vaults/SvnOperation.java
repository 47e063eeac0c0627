package org.tmatesoft.svn.core.wc2;

/** As much of the library as the case needs. */
public abstract class SvnOperation<V> {
    public abstract V run();
}
