package dev.crumple.resilience.internal.waiting;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a call on its caller's thread, which a watchdog interrupts at the deadline. */
public final class OnCaller implements WayOfWaiting {

    private final ScheduledExecutorService watchdog;
    private final Places places;
    private final StackSampling stacks = new StackSampling();

    public OnCaller(ScheduledExecutorService watchdog, int inFlight) {
        this.watchdog = watchdog;
        this.places = new Places(inFlight);
    }

    @Override
    public Ended run(Callable<?> work, long nanos, Runnable atDeadline) {
        if (Thread.currentThread().isInterrupted()) {
            return new Ended.Interrupted();
        }
        if (!places.take()) {
            return new Ended.NoPlace();
        }
        Watch watch = new Watch(Thread.currentThread(), atDeadline);
        Future<?> timer;
        try {
            timer = watchdog.schedule(watch, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            places.leave(); // The guards were closed.
            return new Ended.NoPlace();
        } catch (Throwable thrown) {
            places.leave(); // No thread could be started.
            return new Ended.Threw(thrown);
        }
        Ended ended;
        try {
            ended = new Ended.Answered(work.call());
        } catch (Throwable thrown) {
            ended = new Ended.Threw(thrown);
        } finally {
            timer.cancel(false);
            places.leave();
        }
        if (!watch.end()) {
            return new Ended.Late(watch.stack);
        }
        return ended instanceof Ended.Threw threw && interruptedBySomebodyElse(threw.thrown())
                ? new Ended.Interrupted()
                : ended;
    }

    /** Well-mannered code that is interrupted throws that, or sets the status again and throws something of its own. */
    private static boolean interruptedBySomebodyElse(Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().isInterrupted();
    }

    private enum Phase {
        ARMED,
        FIRING,
        FIRED,
        DISARMED
    }

    /** Interrupts one caller at most once, and never after its call has ended. */
    private final class Watch implements Runnable {

        private final Thread caller;
        private final Runnable atDeadline;
        private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.ARMED);
        private List<StackTraceElement> stack = List.of();

        Watch(Thread caller, Runnable atDeadline) {
            this.caller = caller;
            this.atDeadline = atDeadline;
        }

        @Override
        public void run() {
            if (phase.compareAndSet(Phase.ARMED, Phase.FIRING)) {
                try {
                    stack = stacks.sample(caller);
                    atDeadline.run();
                } finally {
                    caller.interrupt();
                    phase.set(Phase.FIRED);
                }
            }
        }

        /** Tells whether the call ended in time; if not, takes back the interrupt that was meant for it. */
        boolean end() {
            if (phase.compareAndSet(Phase.ARMED, Phase.DISARMED)) {
                return true;
            }
            while (phase.get() != Phase.FIRED) {
                Thread.onSpinWait();
            }
            Thread.interrupted();
            return false;
        }
    }
}
