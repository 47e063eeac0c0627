package dev.crumple.gameday;

/** What a dependency throws during a game day; a type of its own, so that nobody takes it for an answer. */
public final class InjectedFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what happens.
     *
     * @param message completes "game day: …"
     */
    public InjectedFaultException(String message) {
        super("game day: " + message);
    }
}
