package dev.crumple.resilience;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clear error of a feature that fails fast: names the failure mode, the reason and the time it took.
 *
 * <p>Cheap to build: it carries no stack trace of its own. What the dependency threw, when it threw, is the
 * {@linkplain #getCause() cause}; what fallback steps threw is suppressed in it.
 */
public final class FeatureUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String failureMode;
    private final Reason reason;
    private final Duration elapsed;

    FeatureUnavailableException(
            String failureMode,
            Reason reason,
            Duration elapsed,
            @Nullable Throwable cause,
            List<GuardEvent.MissedStep> missed) {
        super(failureMode + " " + reason + " after " + elapsed.toMillis() + " ms", cause, !missed.isEmpty(), false);
        missed.forEach(step -> addSuppressed(step.thrown()));
        this.failureMode = failureMode;
        this.reason = reason;
        this.elapsed = elapsed;
    }

    /**
     * Names the failure mode that was met.
     *
     * @return {@code feature/mode}; the feature alone when it was a page that let go of it, and no guard
     */
    public String failureMode() {
        return failureMode;
    }

    /**
     * Tells why the call was degraded.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Tells how long the caller waited.
     *
     * @return the time from entering the guard
     */
    public Duration elapsed() {
        return elapsed;
    }
}
