package dev.crumple.resilience.internal.breaker;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.time.Time;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * resilience4j's breaker and time limiter behind the few questions that a guard asks. Whatever changes the state passes
 * here, or is {@linkplain #touched told} by the registry that it was published in, so that calls read the state here and leave resilience4j's alone. Thread-safe.
 */
public final class Breaker {

    /** Hears of changes. */
    public interface Watcher {
        void changed(GuardEvent.State from, GuardEvent.State to);
    }

    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;
    private final GuardSettings settings;
    private final Watcher watcher;
    private final Time time;
    private volatile GuardEvent.@Nullable State known = GuardEvent.State.CLOSED;
    private volatile HealthyRun run;
    private volatile Door door = Door.WIDE;
    private volatile boolean listened;

    /** What calls read of the state. */
    private enum Door {
        /** Every call may pass. */
        WIDE,
        /** resilience4j decides. */
        AJAR,
        /** No call may pass before a probe may be due. */
        SHUT
    }

    /** Counts down the healthy outcomes in a row that the window still lacks to hold nothing else. */
    private static final class HealthyRun extends AtomicLong {
        private static final long serialVersionUID = 1L;

        HealthyRun(long lacking) {
            super(lacking);
        }
    }

    private HealthyRun aRun() {
        return new HealthyRun(listened ? Long.MAX_VALUE : settings.window());
    }

    /** Begins closed. */
    public Breaker(GuardedMethod guarded, GuardSettings settings, Time time, Watcher watcher) {
        this.breaker = CircuitBreaker.of(
                guarded.label(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.minimumCalls())
                        .failureRateThreshold(settings.failureRate())
                        .waitDurationInOpenState(settings.openFor())
                        // The budget says what is slow.
                        .slowCallDurationThreshold(Duration.ofDays(1000))
                        // One probe decides, so that a feature that is seldom called comes back too. Every permission
                        // ends at the deadline at the latest, so no probe can keep the breaker half open.
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .writableStackTraceEnabled(false)
                        .clock(time.clock())
                        .currentTimestampFunction(wall -> time.nanos(), TimeUnit.NANOSECONDS)
                        .build());
        this.run = new HealthyRun(settings.window());

        this.limiter = TimeLimiter.of(
                guarded.label(),
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.budget())
                        .cancelRunningFuture(guarded.interrupt())
                        .build());
        this.settings = settings;
        this.time = time;
        this.watcher = watcher;
    }

    /** Tells whether the figures that make a breaker are the same in other settings. */
    public boolean goesBy(GuardSettings others) {
        return settings.failureRate() == others.failureRate()
                && settings.window() == others.window()
                && settings.minimumCalls() == others.minimumCalls()
                && settings.openFor().equals(others.openFor());
    }

    /** Leaves its place to another, which is closed; what becomes of this one is nobody's concern any more. */
    public void retire() {
        GuardEvent.State last = exchange(null);
        if (last != null && last != GuardEvent.State.CLOSED) {
            watcher.changed(last, GuardEvent.State.CLOSED);
        }
    }

    /** Asks for a call; every permission ends in exactly one of the other methods. */
    public boolean permits() {
        Door seen = door;
        if (seen == Door.WIDE) {
            return true;
        }
        if (seen == Door.SHUT) {
            return false;
        }
        boolean permitted = breaker.tryAcquirePermission();
        notice();
        return permitted;
    }

    /**
     * Tells whether one more healthy outcome would change nothing, so that it need not be counted: the window holds
     * nothing else. That spares callers its lock. Whoever listens to every call is told of every call, though.
     */
    public boolean isWell() {
        return run.get() <= 0;
    }

    /** Counts a healthy outcome. */
    public void succeeded(long nanos) {
        HealthyRun before = run;
        breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        limiter.onSuccess();
        before.decrementAndGet(); // A failure that came meanwhile has begun another run, which this is no part of.
        notice();
    }

    public void failed(long nanos, Throwable thrown) {
        breaker.onError(nanos, TimeUnit.NANOSECONDS, thrown);
        run = aRun();
        limiter.onError(thrown);
        notice();
    }

    public void late(long nanos) {
        failed(nanos, new NoAnswerException(nanos));
    }

    /** Gives a permission back, as if it had never been asked for. */
    public void release() {
        breaker.releasePermission();
    }

    /** Tells the state. */
    public GuardEvent.State state() {
        return look();
    }

    /** Somebody wants to hear of every call, so every call is counted and every refusal is resilience4j's. */
    public synchronized void listened() {
        listened = true;
        run = aRun();
        waited();
    }

    /** Notices what somebody else may have done to resilience4j's breaker, such as an operator. */
    public void touched() {
        run = aRun();
        notice();
    }

    /** Tells the share of failed calls in the window, from 0 to 1; NaN while there are too few calls to tell. */
    public double failureRate() {
        float percent = breaker.getMetrics().getFailureRate();
        return percent < 0 ? Double.NaN : percent / 100.0;
    }

    /** Gives resilience4j's breaker, for its registries. */
    public CircuitBreaker circuitBreaker() {
        return breaker;
    }

    /** Gives resilience4j's time limiter, for its registries. */
    public TimeLimiter timeLimiter() {
        return limiter;
    }

    private GuardEvent.State look() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> GuardEvent.State.OPEN;
            case HALF_OPEN -> GuardEvent.State.HALF_OPEN;
            default -> GuardEvent.State.CLOSED;
        };
    }

    /** A consumer of resilience4j's events would make it build one for every healthy call; a look at the state is free. */
    private void notice() {
        if (look() == known) {
            return;
        }
        GuardEvent.State before;
        GuardEvent.State now;
        synchronized (this) {
            // Looked at again here: who looks last is the last to tell.
            now = look();
            before = exchange(now);
        }
        if (before != null && before != now) {
            watcher.changed(before, now);
        }
    }

    /** Gives what was known; a breaker that is retired, which is known as nothing, stays so. */
    private synchronized GuardEvent.@Nullable State exchange(GuardEvent.@Nullable State next) {
        GuardEvent.State before = known;
        if (before != null && before != next) {
            run = aRun();
            door = next == GuardEvent.State.CLOSED ? Door.WIDE : Door.AJAR;
            if (next == GuardEvent.State.OPEN && !listened) {
                shut();
            }
            known = next;
        }
        return before;
    }

    /** To ask resilience4j is dear, and to be refused by it dearer. */
    private void shut() {
        door = Door.SHUT;
        try {
            time.after(settings.openFor().toNanos(), this::waited);
        } catch (Throwable closedOrWithoutThread) {
            door = Door.AJAR;
        }
    }

    private synchronized void waited() {
        if (door == Door.SHUT) {
            door = Door.AJAR;
        }
    }
}
