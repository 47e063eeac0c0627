package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.Time.Alarm;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Makes calls on the caller's own thread, which is interrupted at the deadline. */
final class OnCaller implements WayOfWaiting {

    private final Executor elsewhere;
    private final StackSampling stacks = new StackSampling();

    OnCaller(Executor elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public Ended await(Attempt attempt) {
        if (Thread.currentThread().isInterrupted()) {
            attempt.places().leave();
            return new Ended.Interrupted();
        }
        Settlement settlement = new Settlement();
        AtomicReference<List<StackTraceElement>> stood = new AtomicReference<>(List.of());
        Alarm alarm;
        try {
            alarm = watch(attempt, settlement, stood);
        } catch (RejectedExecutionException e) {
            attempt.places().leave(); // The guards were closed.
            return new Ended.NoPlace();
        } catch (Throwable thrown) {
            attempt.places().leave(); // No thread could be started.
            return new Ended.Threw(thrown);
        }
        Ended ended = call(attempt, settlement);
        alarm.cancel();
        attempt.places().leave();
        if (!settlement.end()) {
            attempt.places().returned();
            ThreadDeadline.takeBackInterrupt();
            return new Ended.Late(Objects.requireNonNull(stood.get()));
        }
        return ended instanceof Ended.Threw threw && interruptedBySomebodyElse(threw.thrown())
                ? new Ended.Interrupted()
                : ended;
    }

    private Alarm watch(Attempt attempt, Settlement settlement, AtomicReference<List<StackTraceElement>> stood) {
        Thread caller = Thread.currentThread();
        return attempt.deadline()
                .time()
                .after(
                        attempt.deadline().left(),
                        () -> settlement.giveUp(() -> {
                            attempt.places().abandoned();
                            try {
                                stood.set(stacks.sample(caller));
                                attempt.atDeadline().run();
                            } finally {
                                caller.interrupt();
                            }
                        }));
    }

    private static Ended call(Attempt attempt, Settlement settlement) {
        ThreadDeadline before = ThreadDeadline.current();
        ThreadDeadline.set(attempt.deadline().interruptedWhen(settlement::isGivenUp));
        try {
            return new Ended.Answered(attempt.work().call());
        } catch (Throwable thrown) {
            return new Ended.Threw(thrown);
        } finally {
            ThreadDeadline.set(before);
        }
    }

    /** Well-mannered code that is interrupted throws that, or sets the status again and throws something of its own. */
    static boolean interruptedBySomebodyElse(Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public GivingUp begin(Attempt attempt, Consumer<Ended> whenEnded) {
        if (Thread.currentThread().isInterrupted()) {
            attempt.places().leave();
            whenEnded.accept(new Ended.Interrupted());
            return () -> false;
        }
        return new LaterCall(attempt, true, stacks, elsewhere, whenEnded).begin(Runnable::run);
    }
}
