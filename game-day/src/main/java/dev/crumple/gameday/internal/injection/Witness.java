package dev.crumple.gameday.internal.injection;

import dev.crumple.gameday.internal.Lineage;
import dev.crumple.resilience.spi.Observed;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened at the guards while a fault was armed. Thread-safe. */
public final class Witness {

    /** A test that retries for ever must not fill the memory. */
    private static final int MOST = 20_000;

    private final Method test;
    private final Queue<Observed> seen = new ConcurrentLinkedQueue<>();
    private final AtomicInteger counted = new AtomicInteger();
    private final Set<Throwable> thrown =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private volatile @Nullable StackTraceElement calledFrom;
    private volatile @Nullable String passedBy;

    /** Begins with nothing seen. */
    public Witness(Method test) {
        this.test = test;
    }

    void saw(Observed call, Thread testThread) {
        if (counted.incrementAndGet() <= MOST) {
            seen.add(call);
        }
        if (calledFrom == null) {
            calledFrom = whereTheTestStands(testThread);
        }
    }

    void threw(Throwable met) {
        if (counted.get() <= MOST) {
            thrown.add(met);
        }
    }

    void passedBy(String thread) {
        passedBy = thread;
    }

    /** Another thread may make the call while the test waits for it. */
    private @Nullable StackTraceElement whereTheTestStands(Thread testThread) {
        return Stream.of(testThread.getStackTrace())
                .filter(frame ->
                        frame.getClassName().equals(test.getDeclaringClass().getName()))
                .reduce((inner, outer) -> outer)
                .orElse(null);
    }

    List<Observed> seen() {
        return List.copyOf(seen);
    }

    /** Names a thread whose call the rehearsal did not reach; null when there was none. */
    public @Nullable String passedBy() {
        return passedBy;
    }

    /** Where the test called the feature; the test without a line when it did not, or did not wait for it. */
    public StackTraceElement place() {
        StackTraceElement place = calledFrom;
        return place == null ? placeOf(test) : place;
    }

    /** Where a test is that has not called anything. */
    public static StackTraceElement placeOf(Method test) {
        Class<?> top = test.getDeclaringClass();
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        return new StackTraceElement(
                test.getDeclaringClass().getName(), test.getName(), top.getSimpleName() + ".java", -1);
    }

    /** Tells by identity whether something thrown comes from what a rehearsed call threw. */
    public boolean isFrom(@Nullable Throwable escaped) {
        return Lineage.of(escaped).anyMatch(thrown::contains);
    }
}
