package dev.crumple.resilience;

/** Refuses, at binding, a declaration that no guard could keep. The message says what is wrong and what to do. */
public final class InvalidDeclarationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidDeclarationException(String message) {
        super(message);
    }

    InvalidDeclarationException(String message, Throwable cause) {
        super(message, cause);
    }
}
