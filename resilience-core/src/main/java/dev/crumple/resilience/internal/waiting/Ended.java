package dev.crumple.resilience.internal.waiting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a call to the dependency ended, seen from its caller. */
public sealed interface Ended {

    /** It answered. */
    record Answered(@Nullable Object value) implements Ended {}

    /** It threw. */
    record Threw(Throwable thrown) implements Ended {}

    /** It had not ended at the deadline. */
    record Late(List<StackTraceElement> stack) implements Ended {}

    /** The caller was interrupted while it waited; its interrupt status is set again. */
    record Interrupted() implements Ended {}

    /** There was no place in flight, so it was never made. */
    record NoPlace() implements Ended {}
}
