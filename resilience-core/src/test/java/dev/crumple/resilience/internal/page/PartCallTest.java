package dev.crumple.resilience.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.internal.time.SystemTime;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.Ended;
import dev.crumple.resilience.internal.waiting.Places;
import dev.crumple.resilience.internal.waiting.StackSampling;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PartCallTest {

    private final Time time = new SystemTime();
    private final Places places = new Places(1);

    @AfterEach
    void close() {
        time.close();
    }

    private PartCall part(Criticality criticality, Callable<?> work, Executor threads) {
        PageTimes times = PageTimes.beginning(time, TimeUnit.HOURS.toNanos(1));
        return new PartCall("row", criticality, work, times, new Room(threads, places, new StackSampling()));
    }

    private static void noThread(Runnable task) {
        throw new OutOfMemoryError("unable to create native thread");
    }

    @Test
    void anOptionalPartForWhichNoThreadCanBeStartedHasFailedAndKeepsNoPlace() {
        PartCall part = part(Criticality.OPTIONAL, () -> "titles", PartCallTest::noThread);
        part.begin();
        assertThat(part.await().ended())
                .isInstanceOfSatisfying(
                        Ended.Threw.class, threw -> assertThat(threw.thrown()).isInstanceOf(OutOfMemoryError.class));
        assertThat(places.taken()).isZero();
    }

    @Test
    void anyOtherPartForWhichNoThreadCanBeStartedRunsOnTheCallersOwn() {
        PartCall part = part(Criticality.IMPORTANT, Thread::currentThread, PartCallTest::noThread);
        part.begin();
        assertThat(part.await().ended()).isEqualTo(Thread.currentThread());
        assertThat(places.taken()).isZero();
    }

    @Test
    void aPartThatIsAbandonedBeforeItsThreadHasComeToItIsNotCalled() {
        AtomicBoolean called = new AtomicBoolean();
        Queue<Runnable> waiting = new ArrayDeque<>();
        PartCall part = part(Criticality.IMPORTANT, () -> called.getAndSet(true), waiting::add);
        part.begin();
        part.abandon();
        waiting.remove().run();
        assertThat(called).isFalse();
        assertThat(places.taken()).isZero();
    }

    @Test
    void whoeverWaitsHearsAtOnce() throws Exception {
        Queue<Runnable> waiting = new ArrayDeque<>();
        PartCall part = part(Criticality.INDISPENSABLE, () -> "titles", waiting::add);
        part.begin();
        Thread one = new Thread(part::await);
        Thread other = new Thread(part::await);
        one.start();
        other.start();
        await().until(() -> LockSupport.getBlocker(one) != null && LockSupport.getBlocker(other) != null);
        waiting.remove().run();
        one.join();
        other.join();
        assertThat(part.await().ended()).isEqualTo("titles");
    }
}
