package dev.crumple.gameday;

import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Seam;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fault in the guards of one failure mode, from arming to release, and what was seen meanwhile. Thread-safe. */
final class Rehearsal implements AutoCloseable {

    private final Method test;
    private final Thread testThread = Thread.currentThread();
    private final Fault fault;
    private final Mutant mutant;
    private final Set<Step> emptied;
    private final List<Armed> armed;
    private final long boundNanos;
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Observed> seen = new CopyOnWriteArrayList<>();
    private final Set<Throwable> thrown =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private volatile @Nullable StackTraceElement calledFrom;

    private Rehearsal(
            Method test, Fault fault, Mutant mutant, Set<Step> emptied, List<Rehearsable> guards, long budgetNanos) {
        this.test = test;
        this.fault = fault;
        this.mutant = mutant;
        this.emptied = Set.copyOf(emptied);
        this.armed = guards.stream().map(Armed::new).toList();
        // Far enough beyond the budget that lateness is no matter of a busy machine, short enough to wait for.
        this.boundNanos = 3 * budgetNanos + 250_000_000L;
    }

    /** Puts the fault into every guard. */
    static Rehearsal arm(
            Method test, Fault fault, Mutant mutant, Set<Step> emptied, List<Rehearsable> guards, long budgetNanos) {
        Rehearsal rehearsal = new Rehearsal(test, fault, mutant, emptied, guards, budgetNanos);
        int done = 0;
        try {
            for (Armed seam : rehearsal.armed) {
                seam.guard.arm(seam);
                done++;
            }
        } finally {
            if (done < rehearsal.armed.size()) {
                rehearsal.armed.subList(0, done).forEach(seam -> seam.guard.disarm());
            }
        }
        return rehearsal;
    }

    /** The seam in one of the guards. */
    private final class Armed implements Seam {

        private final Rehearsable guard;
        private final AtomicInteger delivered = new AtomicInteger();

        Armed(Rehearsable guard) {
            this.guard = guard;
        }

        @Override
        public @Nullable Object around(Callable<?> work) throws Throwable {
            delivered.incrementAndGet();
            try {
                return fault.happen(work, released, boundNanos);
            } catch (Throwable met) {
                thrown.add(met);
                throw met;
            }
        }

        @Override
        public boolean protects() {
            return mutant == Mutant.NONE;
        }

        @Override
        public boolean allows(Step step) {
            return !emptied.contains(step);
        }

        @Override
        public void observed(Observed call) {
            seen.add(call);
            if (calledFrom == null) {
                calledFrom = whereTheTestStands();
            }
        }
    }

    /** Another thread may make the call while the test waits for it. */
    private @Nullable StackTraceElement whereTheTestStands() {
        return Stream.of(testThread.getStackTrace())
                .filter(frame ->
                        frame.getClassName().equals(test.getDeclaringClass().getName()))
                .reduce((inner, outer) -> outer)
                .orElse(null);
    }

    /** The guards that the fault was delivered to; the newest when there is none, for what it declares. */
    List<Rehearsable> reached() {
        List<Rehearsable> reached = armed.stream()
                .filter(seam -> seam.delivered.get() > 0)
                .map(seam -> seam.guard)
                .toList();
        return reached.isEmpty() ? List.of(armed.get(armed.size() - 1).guard) : reached;
    }

    /** Where the test called the feature; the test without a line when it did not, or did not wait for it. */
    StackTraceElement place() {
        StackTraceElement place = calledFrom;
        return place == null ? placeOf(test) : place;
    }

    static StackTraceElement placeOf(Method test) {
        Class<?> top = test.getDeclaringClass();
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        return new StackTraceElement(
                test.getDeclaringClass().getName(), test.getName(), top.getSimpleName() + ".java", -1);
    }

    /** Ends the fault and takes it out of the guards. */
    @Override
    public void close() {
        armed.forEach(seam -> seam.guard.disarm());
        released.countDown();
    }

    int delivered() {
        return armed.stream().mapToInt(seam -> seam.delivered.get()).sum();
    }

    List<Observed> seen() {
        return List.copyOf(seen);
    }

    /** Tells by identity whether something thrown is, or was caused by, what the fault threw. */
    boolean threw(@Nullable Throwable escaped) {
        Throwable link = escaped;
        for (int depth = 0; link != null && depth < 50; depth++) {
            if (thrown.contains(link)) {
                return true;
            }
            for (Throwable suppressed : link.getSuppressed()) {
                if (thrown.contains(suppressed)) {
                    return true;
                }
            }
            link = link.getCause();
        }
        return false;
    }
}
