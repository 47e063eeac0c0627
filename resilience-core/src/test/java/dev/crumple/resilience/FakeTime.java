package dev.crumple.resilience;

import dev.crumple.resilience.internal.time.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Time that passes only when a test says so; what is due then runs on the test's own thread. */
final class FakeTime implements Time {

    private static final long A_LOOK = 1_000_000;

    private record Due(long at, Runnable task) {}

    private final List<Due> due = new ArrayList<>();
    private final List<Deadlines> watched = new CopyOnWriteArrayList<>();
    private final boolean runsByItself;
    private final long began = System.nanoTime();
    private long passed;
    private boolean closed;

    FakeTime() {
        this(false);
    }

    private FakeTime(boolean runsByItself) {
        this.runsByItself = runsByItself;
    }

    /** Time that runs by itself and can be pushed forward; what is to run later runs only when it is pushed. */
    static FakeTime running() {
        return new FakeTime(true);
    }

    void pass(Duration duration) {
        long target;
        synchronized (this) {
            target = nanos() + duration.toNanos();
        }
        while (pass(target)) {
            // On to what is due next.
        }
    }

    /** Passes to what is due next, or to the target; tells whether the target is still to come. */
    private boolean pass(long target) {
        long now = nanos();
        long left = look(now);
        long next = left < target - now ? now + left : target;
        Optional<Due> task = takeDue(next);
        if (task.isPresent()) {
            task.get().task().run();
            return true;
        }
        synchronized (this) {
            passed += Math.max(0, next - nanos());
        }
        look(next);
        return next < target;
    }

    private long look(long now) {
        return watched.stream()
                .mapToLong(deadlines -> deadlines.look(now))
                .min()
                .orElse(Deadlines.NONE);
    }

    /** Takes what is due first, at the time when it is due. */
    private synchronized Optional<Due> takeDue(long target) {
        Optional<Due> next = due.stream().filter(item -> item.at() <= target).min(Comparator.comparingLong(Due::at));
        next.ifPresent(item -> {
            due.remove(item);
            passed += Math.max(0, item.at() - nanos());
        });
        return next;
    }

    @Override
    public synchronized long nanos() {
        return passed + (runsByItself ? System.nanoTime() - began : 0);
    }

    @Override
    public long roughly() {
        return nanos();
    }

    @Override
    public long lag() {
        return 0;
    }

    @Override
    public void lookAfter(Deadlines deadlines) {
        watched.add(deadlines);
    }

    @Override
    public synchronized void expect(long nanos) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
    }

    @Override
    public void park(Object blocker, long nanos) {
        LockSupport.parkNanos(blocker, Math.min(nanos, A_LOOK));
    }

    @Override
    public synchronized Alarm after(long nanos, Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Due item = new Due(nanos() + nanos, task);
        due.add(item);
        return () -> forget(item);
    }

    @Override
    public Alarm every(long nanos, Runnable task) {
        Alarm[] current = new Alarm[1];
        Runnable again = new Runnable() {
            @Override
            public void run() {
                current[0] = after(nanos, this);
                task.run();
            }
        };
        current[0] = after(nanos, again);
        return () -> current[0].cancel();
    }

    /** Counts what is to run later. */
    synchronized int waits() {
        return due.size();
    }

    @SuppressWarnings("ReferenceEquality") // Two tasks may be due at the same time.
    private synchronized void forget(Due item) {
        due.removeIf(known -> known == item);
    }

    @Override
    public synchronized void close() {
        closed = true;
        due.clear();
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.EPOCH.plusNanos(nanos());
            }
        };
    }
}
