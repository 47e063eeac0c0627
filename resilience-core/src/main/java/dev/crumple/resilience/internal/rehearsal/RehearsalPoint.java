package dev.crumple.resilience.internal.rehearsal;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Digest;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.internal.Sneaky;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.internal.degradation.Served;
import dev.crumple.resilience.spi.EmptyAnswer;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Reach;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Seam;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The place in a guard where harnesses put their seams; empty, it costs one field read per call. */
public final class RehearsalPoint implements Rehearsable {

    /** A seam in force, with the breaker lent for its time. */
    public record Rehearsal(Seam seam, Breaker breaker) {

        /** Tells whether calls take as long as they take. */
        public boolean untimed() {
            return seam.mutant() == Mutant.PROTECTION_OFF || seam.mutant() == Mutant.NO_TIME_LIMIT;
        }

        /** Gives what a degraded caller is served, which a harness may have emptied. */
        public @Nullable Object content(Served served, Class<?> type) {
            boolean emptied = seam.mutant() == Mutant.EMPTY_FALLBACK && served.step() != Step.REMOVED;
            return emptied ? EmptyAnswer.of(type) : served.value();
        }

        /** Runs a call with the fault in the dependency's place. */
        public @Nullable Object around(Callable<?> work) {
            try {
                return seam.around(work);
            } catch (Throwable thrown) {
                throw Sneaky.raise(thrown);
            }
        }

        /** Runs a call without any protection. */
        public @Nullable Object bare(Callable<?> work) {
            long entered = System.nanoTime();
            Throwable met = null;
            try {
                return seam.around(work);
            } catch (Throwable thrown) {
                met = thrown;
                throw Sneaky.raise(thrown);
            } finally {
                seam.observed(new Observed(null, null, System.nanoTime() - entered, met));
            }
        }
    }

    private final GuardedMethod guarded;
    private final List<Class<?>> protection;
    private final Supplier<GuardSettings> settings;
    private final Supplier<Breaker> lender;
    private final IntSupplier inFlight;

    /** Every rehearsal in force; null when there is none, so that a call asks no more than that. */
    private volatile @Nullable List<Rehearsal> armed;

    /** Begins empty; the breaker that it lends comes fresh from the lender. */
    public RehearsalPoint(
            GuardedMethod guarded,
            List<Class<?>> protection,
            Supplier<GuardSettings> settings,
            Supplier<Breaker> lender,
            IntSupplier inFlight) {
        this.guarded = guarded;
        this.settings = settings;
        this.protection = List.copyOf(protection);
        this.lender = lender;
        this.inFlight = inFlight;
    }

    /** Gives the rehearsal that the current thread's calls meet; null when there is none. */
    public @Nullable Rehearsal current() {
        List<Rehearsal> inForce = armed;
        return inForce == null ? null : here(inForce);
    }

    private static @Nullable Rehearsal here(List<Rehearsal> inForce) {
        for (Rehearsal rehearsal : inForce) {
            if (rehearsal.seam().reach().isHere()) {
                return rehearsal;
            }
        }
        return null;
    }

    /** Gives the rehearsal that a call of the current thread meets; those that it does not meet hear of it. */
    public @Nullable Rehearsal met() {
        List<Rehearsal> inForce = armed;
        if (inForce == null) {
            return null;
        }
        Rehearsal here = here(inForce);
        if (here == null) {
            inForce.forEach(rehearsal -> rehearsal.seam().passedBy());
        }
        return here;
    }

    /** Tells whether there is a rehearsal, whoever meets it. */
    public boolean isArmed() {
        return armed != null;
    }

    @Override
    public Declaration declaration() {
        return guarded.declaration();
    }

    @Override
    public Method method() {
        return guarded.method();
    }

    @Override
    public Type answer() {
        return guarded.answer().type();
    }

    @Override
    public long budgetNanos() {
        return settings.get().budget().toNanos();
    }

    @Override
    public boolean asDeclared() {
        return settings.get().equals(guarded.declared());
    }

    @Override
    public Map<String, String> classes() {
        Map<String, String> digests = new TreeMap<>();
        for (Class<?> type : protection) {
            Digest.ofFile(type).ifPresent(digest -> digests.put(type.getName(), digest));
        }
        return digests;
    }

    @Override
    public int inFlight() {
        return inFlight.getAsInt();
    }

    @Override
    public synchronized void arm(Seam seam) {
        List<Rehearsal> next = new ArrayList<>(inForce());
        if (next.stream().anyMatch(other -> other.seam().reach() == seam.reach())) {
            throw new IllegalStateException(guarded.label() + " is being rehearsed already");
        }
        // Those that reach everybody come last: a thread of its own rehearsal meets that.
        next.add(seam.reach() == Reach.EVERYWHERE ? next.size() : 0, new Rehearsal(seam, lender.get()));
        armed = List.copyOf(next);
    }

    @Override
    public synchronized void disarm(Seam seam) {
        List<Rehearsal> left =
                inForce().stream().filter(rehearsal -> rehearsal.seam() != seam).toList();
        armed = left.isEmpty() ? null : left;
    }

    private List<Rehearsal> inForce() {
        List<Rehearsal> inForce = armed;
        return inForce == null ? List.of() : inForce;
    }
}
