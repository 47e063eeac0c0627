package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a call gave its caller no good answer, with the evidence for it. */
public record Shortfall(Reason reason, @Nullable Throwable thrown, List<StackTraceElement> stack) {

    public static final Shortfall REMOVED = new Shortfall(Reason.REMOVED);
    public static final Shortfall OPEN = new Shortfall(Reason.OPEN);
    public static final Shortfall FULL = new Shortfall(Reason.FULL);
    public static final Shortfall LATE = new Shortfall(Reason.LATE);

    /** Tells whether the call was not even made, for want of permission. */
    public boolean isRefusal() {
        return Tally.sumsUp(reason);
    }

    /** Falls short without an exception or a stack to show. */
    private Shortfall(Reason reason) {
        this(reason, null, List.of());
    }
}
