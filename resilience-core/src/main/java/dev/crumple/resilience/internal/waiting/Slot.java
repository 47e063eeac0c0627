package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.Apart;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.Time;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call on its caller's own thread, and then the next: settles, between the caller and the clock, whether a call ended
 * before it was given up, and keeps an interrupt that was meant for one call from reaching what its thread does next. The
 * state counts the calls beside their phases, so that the clock gives up no other call than the one that it looked at.
 */
final class Slot extends Apart implements ThreadDeadline {

    private static final int PHASES = 7;
    private static final int FREE = 0;
    private static final int TAKEN = 1;
    private static final int OPEN = 2;
    private static final int GIVING_UP = 3;
    private static final int GIVEN_UP = 4;
    private static final int NEXT_CALL = 8;

    /** A slot that is taken will be open in a moment, with a deadline that nobody can read yet. */
    private static final long A_MOMENT = 200_000;

    private static final VarHandle STATE = handle("state");
    private static final VarHandle DEADLINE = handle("deadline");

    private final Time time;
    private volatile long state;

    /** The state of the call that has the slot, without its phase. */
    private long free;

    private long deadline;
    private @Nullable Thread caller;

    private @Nullable OnCaller way;
    private @Nullable AtDeadline atDeadline;
    private List<StackTraceElement> stood = List.of();

    Slot(Time time) {
        this.time = time;
    }

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(Slot.class, field, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Takes the slot for the current thread, unless it is taken. The clock sees it from here on. */
    boolean take() {
        long seen = state;
        if (phase(seen) != FREE || !STATE.compareAndSet(this, seen, seen + TAKEN)) {
            return false;
        }
        free = seen;
        return true;
    }

    /** Begins a call, which is given up when the deadline passes before it has ended. */
    void open(long nanos, OnCaller onCaller, AtDeadline whenPassed) {
        caller = Thread.currentThread();
        way = onCaller;
        atDeadline = whenPassed;
        DEADLINE.setRelease(this, nanos);
        STATE.setRelease(this, free + OPEN);
    }

    /** Tells whether the call ended in time; if so, the slot is free again. If not, its interrupt has been sent by now. */
    boolean end() {
        if (STATE.compareAndSet(this, free + OPEN, free + NEXT_CALL)) {
            return true;
        }
        isInterrupted();
        return false;
    }

    /** Tells where a call stood when it was given up. */
    List<StackTraceElement> stood() {
        return stood;
    }

    /** Frees the slot without a call, or after one that was given up. */
    void leave() {
        stood = List.of();
        state = free + NEXT_CALL;
    }

    /** Gives up the call if its deadline has passed, and tells in how many nanoseconds to look again. */
    long look(long now) {
        long seen = state;
        if (phase(seen) == TAKEN) {
            return A_MOMENT;
        }
        if (phase(seen) != OPEN) {
            return Time.Deadlines.NONE;
        }
        // If this is the next call's deadline already, the state is no longer the one seen.
        long left = (long) DEADLINE.getAcquire(this) - now;
        if (left > 0) {
            return left;
        }
        if (STATE.compareAndSet(this, seen, seen - OPEN + GIVING_UP)) {
            giveUp(seen - OPEN + GIVEN_UP);
        }
        return Time.Deadlines.NONE;
    }

    private void giveUp(long givenUp) {
        Thread hanging = Objects.requireNonNull(caller);
        try {
            Objects.requireNonNull(atDeadline).passed();
            stood = Objects.requireNonNull(way).abandon(hanging);
        } finally {
            hanging.interrupt();
            state = givenUp;
        }
    }

    @Override
    public boolean isInterrupted() {
        while (phase(state) == GIVING_UP) {
            Thread.onSpinWait();
        }
        return phase(state) == GIVEN_UP;
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public long nanos() {
        return deadline;
    }

    private static int phase(long state) {
        return (int) state & PHASES;
    }
}
