package dev.crumple.resilience.internal.degradation;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Remembers the last good value per key, up to an age and a number. Thread-safe. */
public final class LastGood {

    /** A remembered value and how old it is. */
    public record Remembered(Object value, Duration age) {}

    private record Kept(Object value, long at) {}

    private final long maxAgeNanos;
    private final List<Integer> keyedBy;
    private final LongSupplier nanos;
    private final Map<List<@Nullable Object>, Kept> values;

    public LastGood(Declaration.Fallback fallback, LongSupplier nanos) {
        this.maxAgeNanos = Durations.parse(fallback.lastGood()).toNanos();
        this.keyedBy = fallback.keyedBy();
        this.nanos = nanos;
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<@Nullable Object>, Kept> eldest) {
                return size() > fallback.keep();
            }
        };
    }

    public void remember(@Nullable Object[] arguments, Object value) {
        Kept kept = new Kept(value, nanos.getAsLong());
        synchronized (values) {
            values.put(key(arguments), kept);
        }
    }

    @Nullable
    public Remembered recall(@Nullable Object[] arguments) {
        List<@Nullable Object> key = key(arguments);
        Kept kept;
        synchronized (values) {
            kept = values.get(key);
        }
        if (kept == null) {
            return null;
        }
        long age = nanos.getAsLong() - kept.at();
        return age > maxAgeNanos ? null : new Remembered(kept.value(), Duration.ofNanos(age));
    }

    private List<@Nullable Object> key(@Nullable Object[] arguments) {
        return keyedBy.isEmpty()
                ? Arrays.asList(arguments.clone())
                : Arrays.asList(
                        keyedBy.stream().map(position -> arguments[position]).toArray());
    }
}
