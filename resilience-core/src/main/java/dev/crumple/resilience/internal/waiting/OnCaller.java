package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.Work;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.Time;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes calls on the caller's own thread, which is interrupted at the deadline. */
final class OnCaller implements WayOfWaiting {

    private final Places places;
    private final Time time;
    private final Slots slots;
    private final Executor elsewhere;
    private final StackSampling stacks = new StackSampling();

    OnCaller(Places places, Time time, Slots slots, Executor elsewhere) {
        this.places = places;
        this.time = time;
        this.slots = slots;
        this.elsewhere = elsewhere;
    }

    @Override
    public <S> @Nullable Object await(
            Work<S> work,
            S subject,
            int place,
            long deadline,
            AtDeadline atDeadline,
            AtomicReference<@Nullable ThreadDeadline> ofCaller) {
        if (Thread.currentThread().isInterrupted()) {
            places.leave(place);
            return new Ended.Interrupted();
        }
        Slot slot;
        try {
            slot = slots.open(deadline, this, atDeadline);
        } catch (RejectedExecutionException e) {
            places.leave(place); // The guards were closed.
            return new Ended.NoPlace();
        } catch (Throwable thrown) {
            places.leave(place); // No thread could be started.
            return new Ended.Threw(thrown);
        }

        Object outcome;
        try {
            outcome = call(work, subject, slot, ofCaller);
        } catch (Throwable hurt) {
            end(slot, place); // What was thrown could not even be kept.
            throw hurt;
        }
        boolean inTime = end(slot, place);
        if (!inTime) {
            return late(slot);
        }
        if (outcome instanceof Ended.Threw threw && interruptedBySomebodyElse(threw.thrown())) {
            return interrupted(deadline, atDeadline);
        }
        return outcome;
    }

    private static <S> @Nullable Object call(
            Work<S> work, S subject, Slot slot, AtomicReference<@Nullable ThreadDeadline> ofCaller) {
        ThreadDeadline before = ofCaller.getPlain();
        ofCaller.setPlain(slot);
        try {
            return work.on(subject);
        } catch (Throwable thrown) {
            return new Ended.Threw(thrown);
        } finally {
            ofCaller.setPlain(before);
        }
    }

    private boolean end(Slot slot, int place) {
        boolean inTime = slot.end();
        places.leave(place);
        if (!inTime) {
            places.returned();
        }
        return inTime;
    }

    /** Where an outer call has the same deadline, its interrupt may come first and end this one's call, which is late. */
    private Ended interrupted(long deadline, AtDeadline atDeadline) {
        if (deadline - time.nanos() > 0) {
            return new Ended.Interrupted();
        }
        atDeadline.passed();
        return new Ended.Late(List.of());
    }

    /** Gives a call up at its deadline, and tells where it stands. */
    List<StackTraceElement> abandon(Thread caller) {
        places.abandoned();
        return stacks.sample(caller);
    }

    private Ended late(Slot slot) {
        List<StackTraceElement> stood = slot.stood();
        slot.leave();
        ThreadDeadline.takeBackInterrupt();
        return new Ended.Late(stood);
    }

    /** Well-mannered code that is interrupted throws that, or sets the status again and throws something of its own. */
    static boolean interruptedBySomebodyElse(Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public GivingUp begin(
            Callable<?> work, int place, long deadline, AtDeadline atDeadline, Consumer<@Nullable Object> whenEnded) {
        if (Thread.currentThread().isInterrupted()) {
            places.leave(place);
            whenEnded.accept(new Ended.Interrupted());
            return () -> false;
        }
        Attempt attempt = new Attempt(work, new ThreadDeadline.At(time, deadline), places, place, atDeadline);
        return new LaterCall(attempt, true, stacks, elsewhere, whenEnded).begin(Runnable::run);
    }
}
