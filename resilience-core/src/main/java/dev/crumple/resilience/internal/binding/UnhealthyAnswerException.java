package dev.crumple.resilience.internal.binding;

import org.jspecify.annotations.Nullable;

/** Stands in events for an answer that is not healthy. */
public final class UnhealthyAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnhealthyAnswerException(String judge, @Nullable Throwable cause) {
        super("the answer was refused by " + judge, cause, false, false);
    }
}
