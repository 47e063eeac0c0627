package dev.crumple.resilience.internal.degradation;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.internal.Work;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.Ended;
import dev.crumple.resilience.internal.waiting.Places;
import dev.crumple.resilience.internal.waiting.WayOfWaiting;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One step of a degradation. */
interface DegradationStep {

    /** Names the step. */
    Step step();

    /** Serves its content; null when it has none. Throws when it should have some and could not get it in time. */
    @Nullable
    Served serve(@Nullable Object[] arguments, long deadline) throws Throwable;

    /** Sets how many calls of the step may be in flight; a step that makes none takes no notice. */
    default void limit(int inFlight) {}

    /** Serves the last good value for the same arguments. */
    record FromLastGood(LastGood lastGood) implements DegradationStep {
        @Override
        public Step step() {
            return Step.LAST_GOOD;
        }

        @Override
        public @Nullable Served serve(@Nullable Object[] arguments, long deadline) {
            LastGood.Remembered remembered = lastGood.recall(arguments);
            return remembered == null
                    ? null
                    : new Served(Step.LAST_GOOD, remembered.value(), remembered.age(), List.of());
        }
    }

    /** Serves what a lesser implementation answers, with the same protection against hanging as the call itself. */
    record FromLesser(Work<@Nullable Object[]> lesser, WayOfWaiting waiting, Places places, Time time)
            implements DegradationStep {
        @Override
        public Step step() {
            return Step.LESSER;
        }

        @Override
        public Served serve(@Nullable Object[] arguments, long deadline) throws Throwable {
            if (deadline - time.nanos() <= 0) {
                throw new TimeoutException("no time was left for it");
            }
            int place = places.take();
            if (place == Places.NONE) {
                throw new RejectedExecutionException(places.limit() + " of its calls are in flight");
            }
            Object outcome = waiting.await(lesser, arguments, place, deadline, () -> {}, ThreadDeadline.ofThread());
            if (!(outcome instanceof Ended ended)) {
                return Served.by(Step.LESSER, outcome);
            }
            throw ended instanceof Ended.Threw threw ? threw.thrown() : new TimeoutException(outcome(ended));
        }

        @Override
        public void limit(int inFlight) {
            places.limit(inFlight);
        }

        private static String outcome(Ended ended) {
            return ended instanceof Ended.Late
                    ? "it was late, too"
                    : "its caller was interrupted, or the guards closed";
        }
    }

    /** Serves what was read, or is known, since binding. */
    record Constant(Served served) implements DegradationStep {
        @Override
        public Step step() {
            return served.step();
        }

        @Override
        public Served serve(@Nullable Object[] arguments, long deadline) {
            return served;
        }
    }
}
