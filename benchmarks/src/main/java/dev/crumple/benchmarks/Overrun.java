package dev.crumple.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A hundred callers call a dependency that hangs for three seconds and is deaf to interrupts: how long past the budget do
 * they wait, and what is left behind?
 */
final class Overrun {

    static final int CALLERS = 100;
    private static final Terms TERMS = new Terms(Duration.ofMillis(200), 10_000, 10);
    private static final Terms ROOM_FOR_ALL = new Terms(TERMS.budget(), TERMS.window(), 128);
    private static final Duration HANG = Duration.ofSeconds(3);
    private static final long LOOK =
            TERMS.budget().toNanos() + Duration.ofMillis(500).toNanos();

    /** The sides. Their breakers look at so many calls that none opens: it is the time limit that is measured. */
    @SuppressWarnings("ImmutableEnumChecker") // References to static methods, and a record of figures.
    enum Limit {
        CRUMPLE_128_IN_FLIGHT(HandedOff.Offload.CRUMPLE_BY_HAND, ROOM_FOR_ALL),
        CRUMPLE_10_IN_FLIGHT(HandedOff.Offload.CRUMPLE_BY_HAND, TERMS),
        RESILIENCE4J_FIXED_POOL_OF_10(Resilience4j::onFixedPool, TERMS),
        RESILIENCE4J_CACHED_POOL(Resilience4j::onCachedPool, TERMS),
        FAILSAFE_WITH_INTERRUPT(OnCaller.FAILSAFE_BREAKER_FALLBACK_TIMEOUT, TERMS),
        SMALLRYE(OnCaller.SMALLRYE_BREAKER_FALLBACK_TIMEOUT, TERMS),
        SMALLRYE_OFFLOAD(HandedOff.Offload.SMALLRYE_OFFLOAD, TERMS);

        private final Side side;
        private final Terms terms;

        Limit(Side side, Terms terms) {
            this.side = side;
            this.terms = terms;
        }

        Callable<String> around(Dependency dependency) {
            return side.around(dependency, terms);
        }
    }

    /**
     * What was seen.
     *
     * @param past milliseconds past the budget, call by call; negative for calls that were answered before
     * @param hanging the most threads that still hung half a second after the budget
     * @param blocked the most callers that still waited then
     */
    record Seen(List<Double> past, int hanging, int blocked) {
        long early() {
            return past.stream().filter(milliseconds -> milliseconds < 0).count();
        }
    }

    private final ExecutorService callers = Pools.fixed(CALLERS);
    private volatile Hanging dependency = new Hanging(HANG);
    private final Callable<String> side;

    Overrun(Limit limit) {
        side = limit.around(() -> dependency.answer());
    }

    /** Prints of one side, after so many rounds: p50, p99 and p99.9 in milliseconds, early answers, hanging, blocked. */
    public static void main(String[] arguments) throws Exception {
        Overrun overrun = new Overrun(Limit.valueOf(arguments[0]));
        overrun.round(); // Loads the classes and starts the threads.
        Seen seen = overrun.rounds(Integer.parseInt(arguments[1]));
        Sorted past = Sorted.of(seen.past().stream()
                .mapToDouble(milliseconds -> Math.max(0, milliseconds))
                .toArray());
        System.out.println(past.median() + " " + past.percentile(99) + " " + past.percentile(99.9) + " " + seen.early()
                + " " + seen.hanging() + " " + seen.blocked());
        System.exit(0);
    }

    Seen rounds(int rounds) throws Exception {
        List<Double> past = new ArrayList<>();
        int hanging = 0;
        int blocked = 0;
        for (int round = 0; round < rounds; round++) {
            Seen seen = round();
            past.addAll(seen.past());
            hanging = Math.max(hanging, seen.hanging());
            blocked = Math.max(blocked, seen.blocked());
        }
        return new Seen(past, hanging, blocked);
    }

    private Seen round() throws Exception {
        dependency = new Hanging(HANG);
        CountDownLatch ready = new CountDownLatch(CALLERS);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Double>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            calls.add(callers.submit(() -> {
                ready.countDown();
                go.await();
                return past();
            }));
        }
        ready.await();
        long began = System.nanoTime();
        go.countDown();
        pauseUntil(began + LOOK);
        int hanging = dependency.hanging();
        int blocked = (int) calls.stream().filter(call -> !call.isDone()).count();
        List<Double> past = new ArrayList<>();
        for (Future<Double> call : calls) {
            past.add(call.get());
        }
        clear();
        return new Seen(past, hanging, blocked);
    }

    private double past() throws Exception {
        long began = System.nanoTime();
        String answer = side.call();
        long took = System.nanoTime() - began;
        if (!answer.equals(Terms.LESSER)) {
            throw new IllegalStateException("A call that hung was answered with " + answer + ".");
        }
        return (took - TERMS.budget().toNanos()) / 1e6;
    }

    /** Everybody has been answered and looked at: what hangs may go, and its places with it, before the next round. */
    private void clear() {
        dependency.release();
        while (dependency.hanging() > 0) {
            pauseUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1));
        }
        pauseUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20));
    }

    private static void pauseUntil(long end) {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
