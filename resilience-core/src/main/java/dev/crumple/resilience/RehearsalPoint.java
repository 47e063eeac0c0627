package dev.crumple.resilience;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Digest;
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
final class RehearsalPoint implements Rehearsable {

    /** A seam in force, with the breaker lent for its time. */
    record Rehearsal(Seam seam, Breaker breaker) {

        @Nullable
        Object around(Callable<?> work) {
            try {
                return seam.around(work);
            } catch (Throwable thrown) {
                throw Sneaky.raise(thrown);
            }
        }

        @Nullable
        Object bare(Callable<?> work, long entered) {
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
    private final Supplier<Breaker> lender;
    private volatile @Nullable Rehearsal current;

    RehearsalPoint(GuardedMethod guarded, List<Class<?>> protection, Supplier<Breaker> lender) {
        this.guarded = guarded;
        this.protection = List.copyOf(protection);
        this.lender = lender;
    }

    @Nullable
    Rehearsal current() {
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
        return guarded.budget().toNanos();
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
        ClassLoader loader = type.getClassLoader();
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = loader == null ? null : loader.getResourceAsStream(file)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
