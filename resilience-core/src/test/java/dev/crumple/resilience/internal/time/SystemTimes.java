package dev.crumple.resilience.internal.time;

import java.util.concurrent.ThreadFactory;

/** The machine's time on machines in a bad state. */
public final class SystemTimes {

    private SystemTimes() {}

    /** Gives time on a machine that has no thread left. */
    public static SystemTime withoutThreads() {
        ThreadFactory exhausted = task -> {
            throw new OutOfMemoryError("pretended: unable to create native thread");
        };
        return new SystemTime(exhausted, exhausted);
    }
}
