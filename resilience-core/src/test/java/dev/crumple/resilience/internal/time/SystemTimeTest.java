package dev.crumple.resilience.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SystemTimeTest {

    private static final long A_MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long AN_HOUR = TimeUnit.HOURS.toNanos(1);

    private final SystemTime time = new SystemTime();
    private final LinkedBlockingQueue<String> ran = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void onlyEverGrows() {
        long before = System.nanoTime();
        assertThat(time.nanos() - before).isNotNegative();
        assertThat(time.clock().getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void runsWhatIsDueOnADaemonOfItsOwn() throws InterruptedException {
        time.after(
                A_MILLISECOND,
                () -> ran.add(Thread.currentThread().getName() + " "
                        + Thread.currentThread().isDaemon()));
        assertThat(ran.take()).isEqualTo("crumple-time true");
    }

    @Test
    void forgetsWhatIsCancelled() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        time.after(A_MILLISECOND, () -> awaitUninterruptibly(busy));
        Time.Alarm forgotten = time.after(A_MILLISECOND, () -> ran.add("forgotten"));
        time.after(2 * A_MILLISECOND, () -> ran.add("kept"));
        forgotten.cancel();
        busy.countDown();
        assertThat(ran.take()).isEqualTo("kept");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void runsATaskAgainAndAgainUntilItIsCancelledOrTimeIsClosed() throws InterruptedException {
        Time.Alarm alarm = time.every(A_MILLISECOND, () -> ran.add("again"));
        ran.take();
        ran.take();
        alarm.cancel();
        CountDownLatch after = new CountDownLatch(1);
        time.after(A_MILLISECOND, after::countDown);
        after.await();
        ran.clear();
        time.after(5 * A_MILLISECOND, () -> ran.add("something else"));
        assertThat(ran.take()).isEqualTo("something else");
    }

    @Test
    void whatIsDueAtCloseStillRunsAndNothingNewIsTaken() throws InterruptedException {
        time.every(AN_HOUR, () -> ran.add("never"));
        time.after(5 * A_MILLISECOND, () -> ran.add("a deadline in flight"));
        time.close();
        assertThat(ran.take()).isEqualTo("a deadline in flight");
        assertThatThrownBy(() -> time.after(1, () -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> time.every(1, () -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void whoeverParksCanBeSeenAndWoken() {
        Thread parked = Thread.currentThread();
        AtomicBoolean woken = new AtomicBoolean();
        Thread waker = new Thread(() -> {
            while (LockSupport.getBlocker(parked) != this) {
                Thread.onSpinWait();
            }
            woken.set(true);
            LockSupport.unpark(parked);
        });
        waker.start();
        while (!woken.get()) {
            time.park(this, AN_HOUR);
        }
        assertThat(LockSupport.getBlocker(parked)).isNull();
    }

    @Test
    void whatWasRefusedForWantOfAThreadNeverRuns() throws InterruptedException {
        AtomicBoolean exhausted = new AtomicBoolean(true);
        SystemTime starved = new SystemTime(
                task -> {
                    if (exhausted.get()) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return new Thread(task);
                },
                Thread::new);
        assertThatThrownBy(() -> starved.after(A_MILLISECOND, () -> ran.add("refused")))
                .isInstanceOf(OutOfMemoryError.class);
        exhausted.set(false);
        starved.after(5 * A_MILLISECOND, () -> ran.add("taken"));
        assertThat(ran.take()).isEqualTo("taken");
        starved.close();
    }
}
