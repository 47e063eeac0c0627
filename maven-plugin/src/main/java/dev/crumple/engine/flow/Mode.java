package dev.crumple.engine.flow;

/** From where a module is entered, which says which ways to a remote call are judged. */
public enum Mode {

    /** A service that runs: entered where nothing of its own calls, or where a framework does. */
    APPLICATION,

    /** A library: entered by every exported method too. */
    LIBRARY,

    /** An application when something in it has a main method, else a library. */
    AUTO
}
