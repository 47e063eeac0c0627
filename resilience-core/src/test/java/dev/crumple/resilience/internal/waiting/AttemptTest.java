package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.SystemTime;
import dev.crumple.resilience.internal.time.SystemTimes;
import dev.crumple.resilience.internal.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts whose threads come too late or not at all, and whose callers are interrupted already. */
@Timeout(30)
class AttemptTest {

    private static final long LONG = 3_600_000_000_000L;

    private final SystemTime time = new SystemTime();
    private final Places places = new Places(1);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger lateOnes = new AtomicInteger();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Object> ended = new ArrayList<>();

    @AfterEach
    void close() {
        time.close();
    }

    private @Nullable Object await(WayOfWaiting way, long nanos) {
        return way.await(
                number -> "call " + number.incrementAndGet(),
                made,
                places.take(),
                time.nanos() + nanos,
                lateOnes::incrementAndGet,
                ThreadDeadline.ofThread());
    }

    private WayOfWaiting.GivingUp begin(WayOfWaiting way) {
        return begin(way, () -> "call " + made.incrementAndGet());
    }

    private WayOfWaiting.GivingUp begin(WayOfWaiting way, Callable<?> work) {
        return way.begin(work, places.take(), time.nanos() + LONG, lateOnes::incrementAndGet, ended::add);
    }

    private WayOfWaiting on(Executor threads) {
        return new HandedOff(places, time, threads, Runnable::run, true);
    }

    private WayOfWaiting onCaller(Time time) {
        return new OnCaller(places, time, new Slots(time), Runnable::run);
    }

    private static Executor withoutThreads() {
        return task -> {
            throw new OutOfMemoryError("pretended: unable to create native thread");
        };
    }

    @Test
    void aCallWhoseThreadComesAfterTheDeadlineIsLateAndNeverMade() {
        assertThat(await(on(waiting::add), 0))
                .isInstanceOfSatisfying(
                        Ended.Late.class, late -> assertThat(late.stack()).isEmpty());
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
        WayOfWaiting.GivingUp call = begin(on(waiting::add));
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
        assertThat(await(on(withoutThreads()), LONG))
                .isInstanceOfSatisfying(
                        Ended.Threw.class, threw -> assertThat(threw.thrown()).isInstanceOf(OutOfMemoryError.class));
        assertThat(places.taken()).isZero();
    }

    @Test
    void soDoesACallThatWouldAnswerLater() {
        WayOfWaiting.GivingUp call = begin(on(withoutThreads()));
        assertThat(ended).singleElement().isInstanceOf(Ended.Threw.class);
        assertThat(places.taken()).isZero();
        assertThat(call.giveUp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCallOfAnInterruptedCallerIsNotMade(boolean onCaller) {
        Thread.currentThread().interrupt();
        assertThat(await(onCaller ? onCaller(time) : on(Runnable::run), LONG)).isInstanceOf(Ended.Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
    }

    @Test
    void norIsOneThatAnswersLaterOnItsCallersThread() {
        Thread.currentThread().interrupt();
        WayOfWaiting.GivingUp call = begin(onCaller(time));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).singleElement().isInstanceOf(Ended.Interrupted.class);
        assertThat(call.giveUp()).isFalse();
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
    }

    @Test
    void onCallerACallThatNobodyCouldEndForWantOfAThreadFails() {
        SystemTime withoutThread = SystemTimes.withoutThreads();
        assertThat(await(onCaller(withoutThread), LONG)).isInstanceOf(Ended.Threw.class);
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
        assertThat(await(onCaller(withoutThread), LONG))
                .as("the slot is free again")
                .isInstanceOf(Ended.Threw.class);
    }

    @Test
    void onCallerACallThatNobodyCouldEndIsNotMade() {
        time.close();
        assertThat(await(onCaller(time), LONG)).isInstanceOf(Ended.NoPlace.class);
        assertThat(made).hasValue(0);
        assertThat(places.taken()).isZero();
    }

    @Test
    void anAnswerThatIsThereCannotBeGivenUp() {
        WayOfWaiting.GivingUp call = begin(on(Runnable::run), () -> CompletableFuture.completedFuture("answer"));
        assertThat(ended).containsExactly("answer");
        assertThat(call.giveUp()).isFalse();
        assertThat(places.taken()).isZero();
        assertThat(places.overdue()).isZero();
    }
}
