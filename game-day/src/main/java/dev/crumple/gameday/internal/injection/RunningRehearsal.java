package dev.crumple.gameday.internal.injection;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Where;
import dev.crumple.gameday.Rehearsal;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.gameday.fault.WireFault;
import dev.crumple.gameday.internal.plan.Run;
import dev.crumple.gameday.wire.FaultProxy;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Reach;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Seam;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A fault in the place of one failure mode's dependency, from arming to release, and what was seen meanwhile. Thread-safe. */
public final class RunningRehearsal implements Rehearsal, AutoCloseable {

    private static final long QUIET_WITHIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Run run;
    private final Reach reach;
    private final @Nullable Reach reachBefore = Reach.ofThread();
    private final Injection injection;
    private final long boundNanos;
    private final Witness witness;
    private final Thread testThread = Thread.currentThread();
    private final Patience.Alarms alarms = new Patience.Alarms();
    private final AtomicBoolean waitedFor = new AtomicBoolean();
    private final AtomicInteger inside = new AtomicInteger();
    private final List<Armed> armed;
    private volatile boolean lifted;
    private volatile boolean givenUp;

    private RunningRehearsal(
            Run run, Reach reach, List<Rehearsable> guards, @Nullable FaultProxy proxy, Witness witness) {
        Rehearsable newest = guards.get(guards.size() - 1);
        this.run = run;
        this.reach = reach;
        this.witness = witness;
        this.boundNanos = Patience.boundNanos(newest.budgetNanos());
        this.injection = injection(run, newest, proxy, boundNanos);
        this.armed = guards.stream().map(Armed::new).toList();
    }

    private static Injection injection(Run run, Rehearsable guard, @Nullable FaultProxy proxy, long boundNanos) {
        if (run.fault() instanceof WireFault fault && proxy != null) {
            return new OnWire(fault, proxy);
        }
        boolean later = Declaration.answersLater(guard.method().getReturnType().getTypeName());
        return new AtGuard(new GuardEffect((GuardFault) run.fault(), guard.answer(), later), boundNanos);
    }

    /**
     * Puts the fault in its place, for the current thread's calls or everybody's.
     *
     * @param proxy stands before the dependency; null for a fault at the guard
     */
    public static RunningRehearsal begin(
            Run run,
            Reach reach,
            List<Rehearsable> guards,
            @Nullable FaultProxy proxy,
            Witness witness,
            Patience patience) {
        RunningRehearsal rehearsal = new RunningRehearsal(run, reach, guards, proxy, witness);
        try {
            rehearsal.armed.forEach(seam -> seam.guard.arm(seam));
            rehearsal.injection.arm();
        } catch (Throwable impossible) {
            rehearsal.close();
            throw impossible;
        }
        Reach.set(reach == Reach.EVERYWHERE ? rehearsal.reachBefore : reach);
        rehearsal.alarms.after(patience.lift().toNanos(), rehearsal::lift);
        rehearsal.alarms.after(patience.giveUp().toNanos(), rehearsal::giveUp);
        return rehearsal;
    }

    /** The seam in one of the guards. */
    private final class Armed implements Seam {

        private final Rehearsable guard;
        private final int inFlightBefore;
        private final AtomicInteger calls = new AtomicInteger();

        Armed(Rehearsable guard) {
            this.guard = guard;
            this.inFlightBefore = guard.inFlight();
        }

        @Override
        public @Nullable Object around(Callable<?> work) throws Throwable {
            inside.incrementAndGet();
            if (calls.incrementAndGet() > Patience.MOST_DELIVERIES) {
                lift();
            }
            endWaitingInTime();
            try {
                return injection.around(work);
            } catch (Throwable met) {
                witness.threw(met);
                throw met;
            } finally {
                inside.decrementAndGet();
            }
        }

        @Override
        public Mutant mutant() {
            return run.mutant();
        }

        @Override
        public boolean allows(Step step) {
            return run.mutant() != Mutant.NO_FALLBACK && !run.emptied().contains(step);
        }

        @Override
        public Reach reach() {
            return reach;
        }

        @Override
        public void passedBy() {
            witness.passedBy(Thread.currentThread().getName());
        }

        @Override
        public void observed(Observed call) {
            witness.saw(call, testThread);
        }
    }

    /** Without protection, everybody waits for the end of the fault; once is enough to see it. */
    private void endWaitingInTime() {
        if (run.mutant() != Mutant.NONE && run.fault().waits() && waitedFor.compareAndSet(false, true)) {
            // A call that is merely slow ends by itself before.
            alarms.after(boundNanos, injection::runOut);
        }
    }

    private void lift() {
        if (!lifted) {
            lifted = true;
            injection.release();
        }
    }

    private void giveUp() {
        givenUp = true;
        testThread.interrupt();
    }

    @Override
    public void arm() {
        injection.arm();
    }

    @Override
    public void release() {
        injection.release();
    }

    @Override
    public int deliveries() {
        return injection.deliveries();
    }

    @Override
    public List<Observed> seen() {
        return witness.seen();
    }

    /** Tells whether the fault was lifted, because the test did not end. */
    public boolean wasLifted() {
        return lifted;
    }

    /** Tells whether the test's thread was interrupted, because lifting the fault had not helped. */
    public boolean wasGivenUp() {
        return givenUp;
    }

    /** Tells where the fault was. */
    public Where where() {
        return injection.where();
    }

    /** The guards that were called; the newest when there is none, for what it declares. */
    public List<Rehearsable> reached() {
        List<Rehearsable> reached = armed.stream()
                .filter(seam -> seam.calls.get() > 0)
                .map(seam -> seam.guard)
                .toList();
        return reached.isEmpty() ? List.of(armed.get(armed.size() - 1).guard) : reached;
    }

    /** Takes the fault away, and waits a moment until the calls that met it have left their guards. */
    @Override
    public void close() {
        alarms.close();
        Reach.set(reachBefore);
        armed.forEach(seam -> seam.guard.disarm(seam));
        injection.release();
        long end = System.nanoTime() + QUIET_WITHIN_NANOS;
        while (!isQuiet() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
        if (givenUp) {
            Thread.interrupted(); // It was for the test, which has ended.
        }
    }

    private boolean isQuiet() {
        return inside.get() == 0
                && armed.stream()
                        .filter(seam -> seam.calls.get() > 0)
                        .allMatch(seam -> seam.guard.inFlight() <= seam.inFlightBefore);
    }
}
