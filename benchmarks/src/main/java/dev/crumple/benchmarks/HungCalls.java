package dev.crumple.benchmarks;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardEvent.Transition;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Twenty calls hang, deaf to interrupts: when does the breaker open, and how long does the next call take? */
final class HungCalls {

    private static final int CALLS = 20;
    private static final double MILLI = 1e6;

    /** Settings are the defaults: half of at least ten calls open the breaker. */
    @Feature(id = "hung", criticality = Criticality.IMPORTANT)
    interface Hung {
        @FailureMode(id = "hangs", dependency = "dependency", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 32)
        @FailFast
        String answer();
    }

    /**
     * What was seen.
     *
     * @param openedAfterBudget milliseconds from the end of the budget to the listener's hearing of the open breaker
     * @param next milliseconds that the next call took
     */
    record Seen(double openedAfterBudget, double next) {}

    private HungCalls() {}

    /** Prints the medians of so many rounds: opened, next. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        double[] opened = new double[rounds];
        double[] next = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Seen seen = round();
            opened[round] = seen.openedAfterBudget();
            next[round] = seen.next();
        }
        System.out.println(Sorted.of(opened).median() + " " + Sorted.of(next).median());
        System.exit(0);
    }

    static Seen round() throws Exception {
        CompletableFuture<Long> opened = new CompletableFuture<>();
        Hanging dependency = new Hanging(Duration.ofSeconds(3));
        ExecutorService callers = Pools.fixed(CALLS);
        try (Guards guards =
                Guards.builder().listener(event -> heard(event, opened)).build()) {
            Guard guard = guards.guard(Hung.class, "answer");
            CountDownLatch go = new CountDownLatch(1);
            var calls = IntStream.range(0, CALLS)
                    .mapToObj(caller -> callers.submit(() -> {
                        go.await();
                        return reason(guard, dependency);
                    }))
                    .toList();
            long began = System.nanoTime();
            go.countDown();
            double afterBudget = (openedAt(opened) - began) / MILLI - 100;
            long asked = System.nanoTime();
            Reason refused = reason(guard, dependency);
            double next = (System.nanoTime() - asked) / MILLI;
            for (Future<Reason> call : calls) {
                expect(call.get() == Reason.LATE || call.get() == Reason.OPEN, "A hung call ended as " + call.get());
            }
            expect(refused == Reason.OPEN, "The next call ended as " + refused);
            return new Seen(afterBudget, next);
        } finally {
            dependency.release();
            callers.shutdown();
        }
    }

    private static void heard(GuardEvent event, CompletableFuture<Long> opened) {
        if (event instanceof Transition transition && transition.to() == GuardEvent.State.OPEN) {
            opened.complete(System.nanoTime());
        }
    }

    private static long openedAt(CompletableFuture<Long> opened) throws Exception {
        try {
            return opened.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException never) {
            throw new IllegalStateException("The breaker did not open, although 20 calls hang.", never);
        }
    }

    private static Reason reason(Guard guard, Dependency dependency) {
        try {
            String answer = guard.call(dependency::answer);
            throw new IllegalStateException("A hung call was answered with " + answer + ".");
        } catch (FeatureUnavailableException degraded) {
            return degraded.reason();
        }
    }

    private static void expect(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException(otherwise + ", which is not what is measured here.");
        }
    }
}
