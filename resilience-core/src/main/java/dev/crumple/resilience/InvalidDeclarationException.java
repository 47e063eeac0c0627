package dev.crumple.resilience;

/** Refuses, at binding, a declaration that no guard could keep. The message says what is wrong and what to do. */
public final class InvalidDeclarationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence. */
    public InvalidDeclarationException(String message) {
        super(message);
    }

    /** Refuses with a sentence, because of something else. */
    public InvalidDeclarationException(String message, Throwable cause) {
        super(message, cause);
    }
}
