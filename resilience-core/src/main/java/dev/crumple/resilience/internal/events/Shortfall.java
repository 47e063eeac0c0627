package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a call gave its caller no good answer, with the evidence for it. */
public record Shortfall(Reason reason, @Nullable Throwable thrown, List<StackTraceElement> stack) {

    /** Falls short without an exception or a stack to show. */
    public static Shortfall of(Reason reason) {
        return new Shortfall(reason, null, List.of());
    }
}
