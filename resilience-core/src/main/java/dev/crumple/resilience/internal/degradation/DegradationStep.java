package dev.crumple.resilience.internal.degradation;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.internal.waiting.Ended;
import dev.crumple.resilience.internal.waiting.WayOfWaiting;
import org.jspecify.annotations.Nullable;

/** One step of a degradation. */
public interface DegradationStep {

    /** Names the step. */
    Step step();

    /** Serves its content; null when it has none, or could not get it before the deadline. */
    @Nullable
    Served serve(@Nullable Object[] arguments, long deadline);

    /** Serves the last good value for the same arguments. */
    record FromLastGood(LastGood lastGood) implements DegradationStep {
        @Override
        public Step step() {
            return Step.LAST_GOOD;
        }

        @Override
        public @Nullable Served serve(@Nullable Object[] arguments, long deadline) {
            LastGood.Remembered remembered = lastGood.recall(arguments);
            return remembered == null ? null : new Served(Step.LAST_GOOD, remembered.value(), remembered.age());
        }
    }

    /** Serves what a lesser implementation answers, with the same protection against hanging as the call itself. */
    record FromLesser(Invocation lesser, WayOfWaiting waiting) implements DegradationStep {
        /** Calls the guarded method of the lesser implementation. */
        interface Invocation {
            @Nullable
            Object invoke(@Nullable Object[] arguments) throws Exception;
        }

        @Override
        public Step step() {
            return Step.LESSER;
        }

        @Override
        public @Nullable Served serve(@Nullable Object[] arguments, long deadline) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            Ended ended = waiting.run(() -> lesser.invoke(arguments), left, () -> {});
            return ended instanceof Ended.Answered answered ? new Served(Step.LESSER, answered.value(), null) : null;
        }
    }

    /** Serves what was read, or is known, since binding. */
    record Constant(Step step, @Nullable Object value) implements DegradationStep {
        @Override
        public Served serve(@Nullable Object[] arguments, long deadline) {
            return new Served(step, value, null);
        }
    }
}
