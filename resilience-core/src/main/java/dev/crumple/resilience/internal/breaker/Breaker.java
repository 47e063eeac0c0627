package dev.crumple.resilience.internal.breaker;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.time.Time;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.EventProcessor;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** resilience4j's breaker and time limiter behind the few questions that a guard asks. Thread-safe. */
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
    private final EventProcessor<?> events;
    private volatile GuardEvent.@Nullable State known = GuardEvent.State.CLOSED;
    private volatile HealthyRun run;
    private volatile boolean shut;

    /** The healthy outcomes in a row that one window of resilience4j's has counted; begun anew by every other outcome. */
    private record HealthyRun(CircuitBreaker.Metrics window, AtomicInteger length) {

        HealthyRun(CircuitBreaker.Metrics window) {
            this(window, new AtomicInteger());
        }
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
                        // One probe decides, so that a feature that is seldom called comes back too. Every permission
                        // ends at the deadline at the latest, so no probe can keep the breaker half open.
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .writableStackTraceEnabled(false)
                        .clock(time.clock())
                        .currentTimestampFunction(wall -> time.nanos(), TimeUnit.NANOSECONDS)
                        .build());
        this.events = (EventProcessor<?>) breaker.getEventPublisher();
        this.run = new HealthyRun(breaker.getMetrics());

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
        CircuitBreaker.State state = breaker.getState();
        if (state == CircuitBreaker.State.CLOSED) {
            notice(GuardEvent.State.CLOSED);
            return true;
        }
        if (state == CircuitBreaker.State.OPEN && shut && !events.hasConsumers()) {
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
        HealthyRun before = run;
        return before.window() == breaker.getMetrics()
                && before.length().get() >= settings.window()
                && !events.hasConsumers();
    }

    /** Counts a healthy outcome. */
    public void succeeded(long nanos) {
        HealthyRun before = run;
        CircuitBreaker.Metrics window = breaker.getMetrics();
        breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        limiter.onSuccess();
        if (before.window() == window) {
            // A failure that came in between has begun another run, which this outcome is no part of.
            before.length().incrementAndGet();
        } else {
            run = new HealthyRun(window);
        }
        notice();
    }

    public void failed(long nanos, Throwable thrown) {
        breaker.onError(nanos, TimeUnit.NANOSECONDS, thrown);
        run = new HealthyRun(breaker.getMetrics());
        limiter.onError(thrown);
        notice();
    }

    public void late(long nanos) {
        failed(
                nanos,
                new TimeoutException(
                        "no answer within " + Duration.ofNanos(nanos).toMillis() + " ms"));
    }

    /** Gives a permission back, as if it had never been asked for. */
    public void release() {
        breaker.releasePermission();
    }

    /** Tells the state, and notices a change that somebody else has made, such as an operator. */
    public GuardEvent.State state() {
        notice();
        return look();
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
        notice(look());
    }

    private void notice(GuardEvent.State now) {
        if (now == known) {
            return;
        }
        GuardEvent.State before = exchange(now);
        if (before != null && before != now) {
            watcher.changed(before, now);
        }
    }

    /** Gives what was known; a breaker that is retired, which is known as nothing, stays so. */
    private synchronized GuardEvent.@Nullable State exchange(GuardEvent.@Nullable State next) {
        GuardEvent.State before = known;
        if (before != null && before != next) {
            known = next;
            shut = false;
            if (next == GuardEvent.State.OPEN) {
                waitForProbe();
            }
        }
        return before;
    }

    /** Until a probe may be due, an open breaker need not be asked, which is dear. */
    private void waitForProbe() {
        shut = true;
        try {
            time.after(settings.openFor().toNanos(), () -> shut = false);
        } catch (RejectedExecutionException | OutOfMemoryError closedOrWithoutThread) {
            shut = false;
        }
    }
}
