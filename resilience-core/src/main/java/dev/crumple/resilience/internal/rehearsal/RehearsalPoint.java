package dev.crumple.resilience.internal.rehearsal;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Digest;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.internal.Sneaky;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Seam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The place in a guard where a harness puts its seam; empty, it costs one field read per call. */
public final class RehearsalPoint implements Rehearsable {

    /** A seam in force, with the breaker lent for its time. */
    public record Rehearsal(Seam seam, Breaker breaker) {

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
    private volatile @Nullable Rehearsal current;

    /** Begins empty; the breaker that it lends comes fresh from the lender. */
    public RehearsalPoint(
            GuardedMethod guarded,
            List<Class<?>> protection,
            Supplier<GuardSettings> settings,
            Supplier<Breaker> lender) {
        this.guarded = guarded;
        this.settings = settings;
        this.protection = List.copyOf(protection);
        this.lender = lender;
    }

    /** Gives the rehearsal in force; null when there is none. */
    public @Nullable Rehearsal current() {
        return current;
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
    public long budgetNanos() {
        return settings.get().budget().toNanos();
    }

    @Override
    public Map<String, String> classes() {
        Map<String, String> digests = new TreeMap<>();
        for (Class<?> type : protection) {
            byte[] bytes = classFile(type);
            if (bytes != null) {
                digests.put(type.getName(), Digest.of(bytes));
            }
        }
        return digests;
    }

    @Override
    public synchronized void arm(Seam seam) {
        if (current != null) {
            throw new IllegalStateException(guarded.label() + " is being rehearsed already");
        }
        current = new Rehearsal(seam, lender.get());
    }

    @Override
    public synchronized void disarm() {
        current = null;
    }

    private static byte @Nullable [] classFile(Class<?> type) {
        try (InputStream stream = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
