package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.Spread;
import dev.crumple.resilience.internal.time.Time;
import java.util.Arrays;

/** The slots of all calls on their callers' own threads. One clock looks at them, so that no call needs an alarm. */
final class Slots implements Time.Deadlines {

    private static final int FIRST = 64;
    private static final int TRIES = 8;

    private final Time time;
    private volatile Slot[] slots;

    Slots(Time time) {
        this.time = time;
        this.slots = grown(new Slot[0], FIRST);
        time.lookAfter(this);
    }

    /** Begins a call in a slot that the clock will look at when the deadline has passed. */
    Slot open(long deadline, OnCaller way, AtDeadline atDeadline) {
        Slot slot = take();
        try {
            time.expect(deadline);
            slot.open(deadline, way, atDeadline);
            return slot;
        } catch (Throwable nobodyWillLook) {
            slot.leave();
            throw nobodyWillLook;
        }
    }

    private Slot take() {
        while (true) {
            Slot[] known = slots;
            int own = Spread.ofThread(known.length);
            for (int i = 0; i < TRIES; i++) {
                Slot slot = known[(own + i) & (known.length - 1)];
                if (slot.take()) {
                    return slot;
                }
            }
            grow(known);
        }
    }

    private synchronized void grow(Slot[] known) {
        if (slots == known) {
            slots = grown(known, 2 * known.length);
        }
    }

    private Slot[] grown(Slot[] known, int size) {
        Slot[] more = Arrays.copyOf(known, size);
        for (int i = known.length; i < size; i++) {
            more[i] = new Slot(time);
        }
        return more;
    }

    @Override
    public long look(long now) {
        long next = NONE;
        for (Slot slot : slots) {
            next = Math.min(next, slot.look(now));
        }
        return next;
    }
}
