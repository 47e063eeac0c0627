package dev.crumple.gameday.internal.plan;

import org.jspecify.annotations.Nullable;

/** Says why a game day cannot run as it is written, and what to do. */
public final class ImpossibleGameDayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public ImpossibleGameDayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
