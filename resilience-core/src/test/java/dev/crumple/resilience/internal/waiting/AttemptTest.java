package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.SystemTime;
import dev.crumple.resilience.internal.time.Time;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attempts whose threads come too late or not at all, and whose callers are interrupted already. */
@Timeout(30)
class AttemptTest {

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

    @ParameterizedTest
    @MethodSource("ways")
    void aCallOfAnInterruptedCallerIsNotMade(WayOfWaiting way) {
        Thread.currentThread().interrupt();
        assertThat(way.await(attempt(LONG))).isEqualTo(new Ended.Interrupted());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
    }

    static Stream<WayOfWaiting> ways() {
        return Stream.of(on(Runnable::run), new OnCaller(Runnable::run));
    }

    @Test
    void norIsOneThatAnswersLaterOnItsCallersThread() {
        Thread.currentThread().interrupt();
        WayOfWaiting.GivingUp call = new OnCaller(Runnable::run).begin(attempt(LONG), ended::add);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).containsExactly(new Ended.Interrupted());
        assertThat(call.giveUp()).isFalse();
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
    }

    @Test
    void onCallerACallThatNobodyCouldEndForWantOfAThreadFails() {
        Time withoutThread = new Time() {
            @Override
            public long nanos() {
                return time.nanos();
            }

            @Override
            public Clock clock() {
                return time.clock();
            }

            @Override
            public void park(Object blocker, long nanos) {
                time.park(blocker, nanos);
            }

            @Override
            public Alarm after(long nanos, Runnable task) {
                throw new OutOfMemoryError("pretended: unable to create native thread");
            }

            @Override
            public Alarm every(long nanos, Runnable task) {
                return after(nanos, task);
            }

            @Override
            public void close() {
                time.close();
            }
        };
        Attempt attempt = attempt(LONG);
        ThreadDeadline deadline =
                new ThreadDeadline(withoutThread, attempt.deadline().nanos());
        assertThat(new OnCaller(Runnable::run)
                        .await(new Attempt(attempt.work(), deadline, places, attempt.atDeadline())))
                .isInstanceOf(Ended.Threw.class);
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
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
