package dev.crumple.resilience.internal.page;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.internal.context.Handover;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.events.Watch;
import dev.crumple.resilience.internal.waiting.Ended;
import dev.crumple.resilience.internal.waiting.Places;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The call of one part on its way, on a page's thread or on the caller's own. Thread-safe. */
public final class PartCall {

    private static final Logger LOG = LoggerFactory.getLogger("dev.crumple.page");

    private final String feature;
    private final Criticality criticality;
    private final Callable<?> work;
    private final Room room;
    private final Handover elsewhere;
    private final Handover here;
    private final Awaited awaited;
    private volatile @Nullable Thread worker;

    /** Takes along what the current thread has. */
    public PartCall(String feature, Criticality criticality, Callable<?> work, PageTimes times, Room room) {
        this.feature = feature;
        this.criticality = criticality;
        this.work = work;
        this.room = room;
        this.elsewhere = Handover.until(times.ofWork(criticality, PageTimes.ofCaller()));
        this.here = Handover.until(times.ofWork(criticality, ThreadDeadline.current()));
        this.awaited = new Awaited(times.page().time(), times.ofWaiting(criticality));
    }

    /** Begins elsewhere. Where there is no room for it, or no time, only an optional part is not made at all. */
    public void begin() {
        if (Thread.currentThread().isInterrupted()) {
            awaited.settle(Outcome.of(new Ended.Interrupted()));
            return;
        }
        Ended refused = beginElsewhere();
        if (refused != null) {
            awaited.settle(criticality == Criticality.OPTIONAL ? Outcome.of(refused) : call(here));
        }
    }

    private @Nullable Ended beginElsewhere() {
        if (awaited.isOverdue()) {
            return new Ended.Late(List.of());
        }
        int place = room.places().take();
        if (place == Places.NONE) {
            return new Ended.NoPlace();
        }
        try {
            room.threads().execute(() -> runElsewhere(place));
            return null;
        } catch (RejectedExecutionException e) {
            room.places().leave(place); // The guards were closed.
            return new Ended.NoPlace();
        } catch (Throwable thrown) {
            room.places().leave(place); // No thread could be started.
            return new Ended.Threw(thrown);
        }
    }

    private void runElsewhere(int place) {
        worker = Thread.currentThread();
        Outcome outcome = awaited.isOpen() ? call(elsewhere) : Outcome.of(new Ended.NoPlace());
        worker = null;
        // Before anybody hears: whoever waits may come back at once and must find the place free.
        room.places().leave(place);
        awaited.settle(outcome);
        Thread.interrupted(); // What the call left behind must not meet the next one.
    }

    private Outcome call(Handover handover) {
        try {
            return handover.run(this::watched);
        } catch (Throwable thrown) {
            return Outcome.of(new Ended.Threw(thrown));
        }
    }

    private Outcome watched() {
        Watch watch = Watch.begin();
        try {
            return new Outcome(work.call(), watch.seen());
        } catch (Throwable thrown) {
            if (criticality == Criticality.OPTIONAL && !(thrown instanceof FeatureUnavailableException)) {
                LOG.warn("A page goes on without {}, which failed outside of its guard", feature, thrown);
            }
            return new Outcome(new Ended.Threw(thrown), watch.seen());
        } finally {
            watch.end();
        }
    }

    /** Waits until it has ended, or nobody waits for it any more. */
    public Outcome await() {
        return awaited.await(this::giveUp);
    }

    private void giveUp() {
        Thread hanging = worker;
        List<StackTraceElement> stack =
                hanging == null ? List.of() : room.stacks().sample(hanging);
        if (awaited.settle(Outcome.of(new Ended.Late(stack))) && !stack.isEmpty()) {
            Throwable there = new Throwable("it stood here");
            there.setStackTrace(stack.toArray(StackTraceElement[]::new));
            LOG.warn("A page goes on without {}, which was not there in time", feature, there);
        }
    }

    /** Leaves it to itself: it keeps its place until it ends, and nobody waits for it. */
    public void abandon() {
        awaited.settle(Outcome.of(new Ended.Late(List.of())));
    }
}
