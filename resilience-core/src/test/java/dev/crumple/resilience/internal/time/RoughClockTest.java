package dev.crumple.resilience.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoughClockTest {

    private static final long A_MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long AN_HOUR = TimeUnit.HOURS.toNanos(1);

    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final RoughClock clock = clock(5 * A_MILLISECOND, AN_HOUR);

    @AfterEach
    void close() {
        clock.close();
        await("no thread is left").until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    private RoughClock clock(long lag, long idle) {
        return new RoughClock(
                task -> {
                    Thread thread = new Thread(task);
                    thread.setUncaughtExceptionHandler((dying, thrown) -> {});
                    threads.add(thread);
                    return thread;
                },
                lag,
                idle);
    }

    /** A deadline that passes once. */
    private static final class Once implements Time.Deadlines {

        private final AtomicLong deadline = new AtomicLong(NONE);
        private final LinkedBlockingQueue<Long> passed = new LinkedBlockingQueue<>();

        @Override
        public long look(long now) {
            long due = deadline.get();
            if (due == NONE) {
                return NONE;
            }
            if (due - now > 0) {
                return due - now;
            }
            deadline.set(NONE);
            passed.add(now - due);
            return NONE;
        }
    }

    @Test
    void readsWhatTheTimeWasAndGoesOn() {
        long before = System.nanoTime();
        long first = clock.reading();
        assertThat(first - before).isNotNegative();
        assertThat(System.nanoTime() - first).isNotNegative();
        await().until(() -> clock.reading() - first > 0);
    }

    @Test
    void hasNoThreadBeforeItIsNeeded() {
        assertThat(threads).isEmpty();
        clock.reading();
        assertThat(threads).hasSize(1);
        clock.reading();
        assertThat(threads).hasSize(1);
    }

    @Test
    void looksAtADeadlineThatComesBeforeItsNextLook() throws InterruptedException {
        RoughClock lazy = clock(AN_HOUR, AN_HOUR);
        Once once = new Once();
        lazy.lookAfter(once);
        lazy.reading();
        for (int calls = 0; calls < 20; calls++) {
            long deadline = System.nanoTime() + A_MILLISECOND;
            once.deadline.set(deadline);
            lazy.expect(deadline);
            assertThat(once.passed.take()).as("nanoseconds late").isNotNegative();
        }
        lazy.close();
    }

    @Test
    void startsAgainAfterItsThreadHasEnded() throws InterruptedException {
        RoughClock brief = clock(5 * A_MILLISECOND, A_MILLISECOND);
        Once once = new Once();
        brief.lookAfter(once);
        for (int calls = 0; calls < 20; calls++) {
            long deadline = System.nanoTime() + A_MILLISECOND;
            once.deadline.set(deadline);
            brief.expect(deadline);
            once.passed.take();
            long now = brief.reading();
            assertThat(System.nanoTime() - now).isNotNegative();
            if (calls % 5 == 0) {
                await("it is not needed any more").until(() -> threads.stream().noneMatch(Thread::isAlive));
            }
        }
        assertThat(threads).hasSizeGreaterThan(1);
    }

    @Test
    void keepsADeadlineInFlightWhenItIsClosedAndTakesNoOther() throws InterruptedException {
        Once once = new Once();
        clock.lookAfter(once);
        long deadline = System.nanoTime() + 20 * A_MILLISECOND;
        once.deadline.set(deadline);
        clock.expect(deadline);
        clock.close();
        assertThat(once.passed.take()).isNotNegative();
        await().until(() -> threads.stream().noneMatch(Thread::isAlive));
        assertThatThrownBy(() -> clock.expect(System.nanoTime() + AN_HOUR))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void anotherThreadGoesOnAfterOneThatDied() throws InterruptedException {
        AtomicBoolean hurt = new AtomicBoolean(true);
        Once once = new Once();
        clock.lookAfter(now -> {
            if (hurt.getAndSet(false)) {
                throw new OutOfMemoryError("pretended");
            }
            return Time.Deadlines.NONE;
        });
        clock.lookAfter(once);
        clock.reading();
        await("it died").until(() -> threads.stream().noneMatch(Thread::isAlive));
        long deadline = System.nanoTime() + A_MILLISECOND;
        once.deadline.set(deadline);
        clock.expect(deadline);
        assertThat(once.passed.take()).isNotNegative();
        long now = clock.reading();
        assertThat(System.nanoTime() - now).isNotNegative();
    }

    @Test
    void anInterruptDoesNotKeepItFromWaiting() throws InterruptedException {
        clock.reading();
        threads.forEach(Thread::interrupt);
        await().until(() -> threads.stream().noneMatch(Thread::isInterrupted));
    }

    @Test
    void readsTheTimeItselfAfterItIsClosedOrWhenThereIsNoThread() {
        clock.close();
        long before = System.nanoTime();
        assertThat(clock.reading() - before).isNotNegative();
        assertThat(SystemTimes.withoutThreads().roughly() - before).isNotNegative();
    }

    @Test
    void goesOnWhenWhatIsDueFails() throws InterruptedException {
        Once once = new Once();
        AtomicBoolean broken = new AtomicBoolean(true);
        clock.lookAfter(now -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("broken");
            }
            return Time.Deadlines.NONE;
        });
        clock.lookAfter(once);
        long deadline = System.nanoTime() + A_MILLISECOND;
        once.deadline.set(deadline);
        clock.expect(deadline);
        assertThat(once.passed.take()).isNotNegative();
    }
}
