package dev.crumple.benchmarks;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls on the caller's thread that end about when their time does, where an interrupt that is meant for the call may
 * reach the caller instead. A call that was late makes the next one shorter, one that was in time makes it longer: so the
 * work follows the deadline, wherever the guard really puts it, and about half of the calls are late.
 */
final class StrayInterrupts {

    private static final int THREADS = 8;
    private static final Duration BUDGET = Duration.ofMillis(4);
    private static final long STEP = 40_000;
    private static final long SPINNING = 100_000;

    @Feature(id = "borderline", criticality = Criticality.IMPORTANT)
    interface Borderline {
        @FailureMode(id = "slow", dependency = "dependency", when = Cause.SLOW, customerSees = "An error.")
        @Budget(value = "4ms", inFlight = 64, waiting = Waiting.ON_CALLER)
        @FailFast
        Integer number();
    }

    /**
     * What was seen.
     *
     * @param calls how many calls were made
     * @param late how many of them were given up
     * @param stray how often a caller was found interrupted afterwards, though nobody had interrupted it
     * @param wrong how many calls ended neither with their own answer nor as late
     */
    record Seen(int calls, int late, int stray, int wrong) {
        Seen plus(Seen other) {
            return new Seen(calls + other.calls, late + other.late, stray + other.stray, wrong + other.wrong);
        }
    }

    private StrayInterrupts() {}

    /** Prints what was seen in so many calls: calls, late, stray, wrong. */
    public static void main(String[] arguments) throws Exception {
        Seen seen = of(Integer.parseInt(arguments[0]));
        System.out.println(seen.calls() + " " + seen.late() + " " + seen.stray() + " " + seen.wrong());
        System.exit(0);
    }

    static Seen of(int calls) throws Exception {
        ExecutorService callers = Pools.fixed(THREADS);
        try (Guards guards = Guards.create()) {
            Guard guard = guards.guard(Borderline.class, "number");
            // Half of the calls are late, so a breaker that waits for all of a hundred to fail stays closed.
            guards.settings().set("borderline/slow", Setting.WINDOW, Terms.USUAL.window());
            guards.settings().set("borderline/slow", Setting.MINIMUM_CALLS, Terms.USUAL.window());
            guards.settings().set("borderline/slow", Setting.FAILURE_RATE, Terms.FAILURE_RATE);
            List<Future<Seen>> seen = new ArrayList<>();
            for (int caller = 0; caller < THREADS; caller++) {
                // Half of the callers run work that honours interrupts, half what ends just as it is interrupted.
                Caller one = new Caller(guard, caller % 2 == 0);
                seen.add(callers.submit(() -> one.make(calls / THREADS)));
            }
            Seen all = new Seen(0, 0, 0, 0);
            for (Future<Seen> one : seen) {
                all = all.plus(one.get());
            }
            return all;
        } finally {
            callers.shutdown();
        }
    }

    /** One thread's calls. */
    private static final class Caller {
        private final Guard guard;
        private final boolean listening;
        private long length = BUDGET.toNanos();

        Caller(Guard guard, boolean listening) {
            this.guard = guard;
            this.listening = listening;
        }

        Seen make(int calls) {
            Seen seen = new Seen(0, 0, 0, 0);
            for (int number = 0; number < calls; number++) {
                seen = seen.plus(make(Integer.valueOf(number)));
            }
            return seen;
        }

        private Seen make(Integer number) {
            boolean late = false;
            boolean wrong = false;
            Callable<Integer> work = () -> work(number);
            try {
                Integer answer = guard.call(work);
                wrong = !number.equals(answer);
            } catch (FeatureUnavailableException degraded) {
                late = degraded.reason() == Reason.LATE;
                wrong = !late;
            } catch (RuntimeException unexpected) {
                wrong = true;
            }
            boolean stray = Thread.interrupted();
            length += (late ? -1 : 1) * ThreadLocalRandom.current().nextLong(STEP);
            spinUntil(System.nanoTime() + SPINNING / 5);
            stray |= Thread.interrupted(); // One that was on its way.
            return new Seen(1, late ? 1 : 0, stray ? 1 : 0, wrong ? 1 : 0);
        }

        private Integer work(Integer number) throws InterruptedException {
            long end = System.nanoTime() + length;
            for (long left = length; left > SPINNING; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left - SPINNING);
                if (listening && Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            spinUntil(end);
            return number;
        }

        private static void spinUntil(long end) {
            while (System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
        }
    }
}
