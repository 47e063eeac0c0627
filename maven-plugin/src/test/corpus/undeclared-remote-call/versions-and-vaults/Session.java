package com.jcraft.jsch;

/** As much of the library as the case needs. */
public abstract class Session {
    public abstract void connect(int millis);

    public abstract boolean isConnected();
}
