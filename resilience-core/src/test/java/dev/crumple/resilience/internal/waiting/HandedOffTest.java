package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.SystemTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that come too late, or not at all. */
@Timeout(30)
class HandedOffTest {

    private static final long LONG = 3_600_000_000_000L;

    private final SystemTime time = new SystemTime();
    private final Places places = new Places(1);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger lateOnes = new AtomicInteger();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();

    @AfterEach
    void close() {
        time.close();
    }

    private Attempt attempt(long nanos) {
        places.take();
        return new Attempt(
                () -> "call " + made.incrementAndGet(),
                new ThreadDeadline(time, time.nanos() + nanos),
                places,
                lateOnes::incrementAndGet);
    }

    private static WayOfWaiting on(Executor threads) {
        return new HandedOff(threads, Runnable::run, true);
    }

    private static Executor withoutThreads() {
        return task -> {
            throw new OutOfMemoryError("pretended: unable to create native thread");
        };
    }

    @Test
    void aCallWhoseThreadComesAfterTheDeadlineIsLateAndNeverMade() {
        assertThat(on(waiting::add).await(attempt(0))).isEqualTo(new Ended.Late(List.of()));
        assertThat(lateOnes).hasValue(1);
        assertThat(places.taken()).isEqualTo(1);
        assertThat(places.overdue()).isEqualTo(1);
        waiting.get(0).run();
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
        assertThat(places.overdue()).isZero();
    }

    @Test
    void soIsACallThatWouldAnswerLaterAndIsGivenUpBefore() {
        WayOfWaiting.GivingUp call = on(waiting::add).begin(attempt(LONG), ended::add);
        assertThat(call.giveUp()).isTrue();
        assertThat(call.giveUp()).as("it is given up once").isFalse();
        assertThat(places.overdue()).isEqualTo(1);
        waiting.get(0).run();
        assertThat(made).hasValue(0);
        assertThat(ended).isEmpty();
        assertThat(places.taken()).isZero();
        assertThat(places.overdue()).isZero();
    }

    @Test
    void aCallForWhichThereIsNoThreadFailsAndGivesItsPlaceBack() {
        assertThat(on(withoutThreads()).await(attempt(LONG)))
                .isInstanceOfSatisfying(
                        Ended.Threw.class, threw -> assertThat(threw.thrown()).isInstanceOf(OutOfMemoryError.class));
        assertThat(places.taken()).isZero();
    }

    @Test
    void soDoesACallThatWouldAnswerLater() {
        WayOfWaiting.GivingUp call = on(withoutThreads()).begin(attempt(LONG), ended::add);
        assertThat(ended).singleElement().isInstanceOf(Ended.Threw.class);
        assertThat(places.taken()).isZero();
        assertThat(call.giveUp()).isFalse();
    }

    @Test
    void onCallerACallThatNobodyCouldEndIsNotMade() {
        time.close();
        assertThat(new OnCaller(Runnable::run).await(attempt(LONG))).isInstanceOf(Ended.NoPlace.class);
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
    }

    @Test
    void anAnswerThatIsThereCannotBeGivenUp() {
        WayOfWaiting.GivingUp call = on(Runnable::run)
                .begin(
                        new Attempt(
                                () -> CompletableFuture.completedFuture("answer"),
                                attempt(LONG).deadline(),
                                places,
                                lateOnes::incrementAndGet),
                        ended::add);
        assertThat(ended).containsExactly(new Ended.Answered("answer"));
        assertThat(call.giveUp()).isFalse();
        assertThat(places.taken()).isZero();
        assertThat(places.overdue()).isZero();
    }
}
