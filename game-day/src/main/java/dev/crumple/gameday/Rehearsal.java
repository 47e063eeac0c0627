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
import org.jspecify.annotations.Nullable;

/** A fault in the guards of one failure mode, from arming to release, and what was seen meanwhile. Thread-safe. */
final class Rehearsal implements Seam, AutoCloseable {

    private final Method test;
    private final Fault fault;
    private final Mutant mutant;
    private final Set<Step> emptied;
    private final List<Rehearsable> guards;
    private final long boundNanos;
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger delivered = new AtomicInteger();
    private final List<Observed> seen = new CopyOnWriteArrayList<>();
    private final Set<Throwable> thrown =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private volatile @Nullable StackTraceElement calledFrom;

    private Rehearsal(
            Method test, Fault fault, Mutant mutant, Set<Step> emptied, List<Rehearsable> guards, long budgetNanos) {
        this.test = test;
        this.fault = fault;
        this.mutant = mutant;
        this.emptied = emptied;
        this.guards = guards;
        // Far enough beyond the budget that lateness is no matter of a busy machine, short enough to wait for.
        this.boundNanos = 3 * budgetNanos + 250_000_000L;
    }

    /** Puts the fault into every guard. */
    static Rehearsal arm(
            Method test, Fault fault, Mutant mutant, Set<Step> emptied, List<Rehearsable> guards, long budgetNanos) {
        Rehearsal rehearsal = new Rehearsal(test, fault, mutant, Set.copyOf(emptied), List.copyOf(guards), budgetNanos);
        int armed = 0;
        try {
            for (Rehearsable guard : guards) {
                guard.arm(rehearsal);
                armed++;
            }
        } finally {
            if (armed < guards.size()) {
                guards.subList(0, armed).forEach(Rehearsable::disarm);
            }
        }
        return rehearsal;
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
            calledFrom = StackWalker.getInstance()
                    .walk(frames -> frames.filter(frame -> frame.getClassName()
                                    .equals(test.getDeclaringClass().getName()))
                            .reduce((inner, outer) -> outer)
                            .map(StackWalker.StackFrame::toStackTraceElement)
                            .orElse(null));
        }
    }

    /** Where the test called the feature; the test without a line when it did not, or from another thread. */
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
        guards.forEach(Rehearsable::disarm);
        released.countDown();
    }

    int delivered() {
        return delivered.get();
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
