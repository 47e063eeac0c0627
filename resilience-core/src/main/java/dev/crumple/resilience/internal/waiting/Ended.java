package dev.crumple.resilience.internal.waiting;

import java.util.List;

/**
 * How a call to the dependency ended without an answer, seen from its caller. An answer stands for itself: nothing is made
 * to hold it. A class, because asking whether an answer is one of these is then a look at its class, not a search.
 */
public abstract sealed class Ended {

    private Ended() {}

    /** It threw. */
    public static final class Threw extends Ended {

        private final Throwable thrown;

        public Threw(Throwable thrown) {
            this.thrown = thrown;
        }

        public Throwable thrown() {
            return thrown;
        }
    }

    /** It had not ended at the deadline. */
    public static final class Late extends Ended {

        private final List<StackTraceElement> stack;

        public Late(List<StackTraceElement> stack) {
            this.stack = stack;
        }

        /** Gives where it stood then, top frame first; empty when nobody looked. */
        public List<StackTraceElement> stack() {
            return stack;
        }
    }

    /** The caller was interrupted while it waited; its interrupt status is set again. */
    public static final class Interrupted extends Ended {}

    /** There was no place in flight, so it was never made. */
    public static final class NoPlace extends Ended {}
}
