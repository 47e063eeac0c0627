package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.crumple.resilience.GuardEvent.Lost;
import dev.crumple.resilience.GuardEvent.State;
import dev.crumple.resilience.GuardEvent.Transition;
import dev.crumple.resilience.internal.Sneaky;
import dev.crumple.resilience.internal.events.Outlets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a listener does, those who tell go on, and every event is heard or counted as lost. */
@Timeout(60)
class OutletsTest {

    /** As many as wait for a listener. */
    private static final int ROOM = 1024;

    private final FakeTime time = new FakeTime();
    private final List<GuardEvent> heard = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Thread> heardOn = new AtomicReference<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) org.slf4j.LoggerFactory.getLogger("dev.crumple.listener");

    @BeforeEach
    void readTheLog() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void leaveTheLog() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    /** A listener that is closed with its outlet. */
    private abstract class Closing implements GuardListener, AutoCloseable {
        @Override
        public void on(GuardEvent event) {
            heardOn.set(Thread.currentThread());
            heard.add(event);
        }

        @Override
        public abstract void close() throws Exception;
    }

    private Outlets outlets(GuardListener... listeners) {
        return new Outlets(List.of(listeners), time);
    }

    private static GuardEvent event(int number) {
        return new Transition(Instant.ofEpochMilli(number), "row/down", State.CLOSED, State.OPEN);
    }

    private static Lost lost(long count) {
        return told(0, count);
    }

    private static Lost told(int second, long count) {
        return new Lost(Instant.EPOCH.plusSeconds(second), count);
    }

    private void awaitTheEndOf(Thread thread) {
        await().until(() -> !thread.isAlive());
    }

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException("broken"),
                new java.io.IOException("checked, and thrown all the same"),
                new AssertionError("broken"),
                new StackOverflowError(),
                new OutOfMemoryError("as it were"),
                new InterruptedException("as if somebody had"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void aListenerThatThrowsHearsTheNextEventAndThatItMissedOne(Throwable thrown) {
        try (Outlets outlets = outlets(event -> {
            if (event.equals(event(1))) {
                throw Sneaky.raise(thrown);
            }
            heard.add(event);
        })) {
            outlets.tell(event(1));
            outlets.tell(event(2));
        }
        assertThat(heard).containsExactly(event(2), lost(1));
    }

    @Test
    void aListenerThatLeavesItsThreadInterruptedHearsTheNextEventUninterrupted() {
        List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
        Outlets outlets = outlets(event -> {
            interrupted.add(Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
        });
        outlets.tell(event(1));
        outlets.tell(event(2));
        await().until(() -> interrupted.size() == 2);
        outlets.tell(event(3));
        outlets.close();
        assertThat(interrupted).containsExactly(false, false, false);
        assertThat(outlets.lost()).isZero();
    }

    @Test
    void aListenerThatThrowsOnEveryEventIsALineAMinute() {
        Outlets outlets = outlets(event -> {
            throw new IllegalStateException("broken");
        });
        for (int i = 0; i < 100; i++) {
            outlets.tell(event(i));
        }
        await().until(() -> outlets.lost() == 100);
        time.pass(Duration.ofSeconds(59));
        outlets.tell(event(100));
        await().until(() -> outlets.lost() == 101);
        time.pass(Duration.ofSeconds(1));
        outlets.tell(event(101));
        outlets.close();

        assertThat(log.list)
                .extracting(line -> line.getFormattedMessage().replaceFirst("^.*OutletsTest\\S*", "It"))
                .containsExactly(
                        "It failed on 1 of its events, the last time with",
                        "It failed on 101 of its events, the last time with");
        assertThat(log.list)
                .extracting(line -> line.getThrowableProxy().getMessage())
                .containsOnly("broken");
    }

    @Test
    void aListenerThatWasTooSlowIsToldWhatItMissedOnceItHasHeardTheRest() {
        Semaphore slow = new Semaphore(0);
        Outlets outlets = outlets(event -> {
            slow.acquireUninterruptibly();
            heard.add(event);
        });
        for (int i = 0; i < ROOM + 11; i++) {
            outlets.tell(event(i));
            if (i == 0) {
                await().until(slow::hasQueuedThreads);
            }
        }
        assertThat(outlets.lost()).isEqualTo(10);
        slow.release(2 * ROOM);
        outlets.close();

        assertThat(heard).hasSize(ROOM + 2).endsWith(event(ROOM), lost(10));
        assertThat(outlets.lost()).isEqualTo(10);
    }

    @Test
    void aListenerThatStaysBehindIsToldWhatItMissesOnceASecond() {
        Semaphore slow = new Semaphore(0);
        Outlets outlets = outlets(event -> {
            slow.acquireUninterruptibly();
            heard.add(event);
        });
        for (int i = 0; i < ROOM + 6; i++) {
            outlets.tell(event(i));
            if (i == 0) {
                await().until(slow::hasQueuedThreads);
            }
        }
        time.pass(Duration.ofSeconds(1));
        slow.release(4);
        await().until(() -> heard.size() == 4 && slow.hasQueuedThreads());
        assertThat(heard).containsExactly(event(0), told(1, 5), event(1), event(2));

        for (int i = 0; i < 6; i++) {
            outlets.tell(event(i)); // Three find a place.
        }
        time.pass(Duration.ofMillis(500));
        slow.release(2);
        await().until(() -> heard.size() == 6 && slow.hasQueuedThreads());
        time.pass(Duration.ofMillis(500));
        slow.release(3);
        await().until(() -> heard.size() == 9);
        assertThat(heard.subList(4, 9)).containsExactly(event(3), event(4), event(5), told(2, 3), event(6));
        slow.release(2 * ROOM);
        outlets.close();
    }

    @Test
    void aLossThatCouldNotBeToldIsToldLater() {
        AtomicBoolean deaf = new AtomicBoolean(true);
        Outlets outlets = outlets(event -> {
            if (event.equals(event(1)) || (event instanceof Lost && deaf.get())) {
                throw new IllegalStateException("broken");
            }
            heard.add(event);
        });
        outlets.tell(event(1));
        await().until(() -> outlets.lost() == 1);
        time.pass(Duration.ofMinutes(1));
        outlets.tell(event(2));
        await().until(() -> log.list.size() == 2);
        deaf.set(false);
        outlets.tell(event(3));
        outlets.close();
        assertThat(heard).containsExactly(event(2), event(3), told(60, 1));
        assertThat(outlets.lost()).isEqualTo(1);
    }

    @Test
    void theEndTellsWhatWasMissedLast() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Outlets outlets = outlets(event -> {
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
            heard.add(event);
        });
        outlets.tell(event(1));
        await().until(() -> outlets.lost() == 1);
        broken.set(false);
        outlets.close();
        assertThat(heard).containsExactly(lost(1));
    }

    @Test
    void inAFloodEveryEventIsHeardOrLost() throws Exception {
        AtomicInteger heardCount = new AtomicInteger();
        AtomicInteger toldLost = new AtomicInteger();
        Outlets outlets = outlets(event -> {
            LockSupport.parkNanos(1000);
            if (event instanceof Lost told) {
                toldLost.addAndGet((int) told.count());
            } else {
                heardCount.incrementAndGet();
            }
        });
        int given = flood(outlets, () -> {});
        await().until(() -> heardCount.get() + outlets.lost() == given);
        await().until(() -> toldLost.get() == outlets.lost());
        assertThat(outlets.lost()).isPositive();
        assertThat(heardCount.get()).isGreaterThanOrEqualTo(ROOM);
        outlets.close();
        assertThat(heardCount.get() + outlets.lost()).isEqualTo(given);
        assertThat((long) toldLost.get()).isEqualTo(outlets.lost());
    }

    @Test
    void aFloodThatDoesNotEndWithTheOutletIsHeardOrLostToo() throws Exception {
        AtomicInteger heardCount = new AtomicInteger();
        Outlets outlets = outlets(event -> {
            heardOn.set(Thread.currentThread());
            if (!(event instanceof Lost)) {
                heardCount.incrementAndGet();
            }
        });
        int given = flood(outlets, outlets::close);
        awaitTheEndOf(heardOn.get());
        assertThat(heardCount.get() + outlets.lost()).isEqualTo(given);
    }

    /** Tells from 64 threads; one of them does something else half-way. */
    private static int flood(Outlets outlets, Runnable halfWay) throws InterruptedException {
        int events = 2000;
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 64; number++) {
            boolean first = number == 0;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                for (int i = 0; i < events; i++) {
                    outlets.tell(event(i));
                    if (first && i == events / 2) {
                        halfWay.run();
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return 64 * events;
    }

    @Test
    void aListenerThatBlocksIsInterruptedAtTheEndAndClosedAndTheRestIsLost() {
        AtomicBoolean closed = new AtomicBoolean();
        class Blocking extends Closing {
            @Override
            public void on(GuardEvent event) {
                super.on(event);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void close() throws InterruptedException {
                closed.set(true);
                new CountDownLatch(1).await(); // Even this ends.
            }
        }
        Outlets outlets = outlets(new Blocking(), heard::add);
        outlets.tell(event(1));
        outlets.tell(event(2));
        await().until(() -> heard.size() == 3);

        outlets.close();

        awaitTheEndOf(heardOn.get());
        assertThat(closed).isTrue();
        assertThat(heard).containsExactlyInAnyOrder(event(1), event(1), event(2));
        assertThat(outlets.lost()).isEqualTo(2);
    }

    @Test
    void aDeafListenersThreadStaysAndKeepsNothingAlive() {
        CountDownLatch never = new CountDownLatch(1);
        Outlets outlets = outlets(event -> {
            heardOn.set(Thread.currentThread());
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException deaf) {
                    // Some listeners do not listen.
                }
            }
        });
        outlets.tell(event(1));
        await().until(() -> heardOn.get() != null);

        outlets.close();

        assertThat(heardOn.get().isAlive()).isTrue();
        assertThat(heardOn.get().isDaemon()).isTrue();
        never.countDown();
        awaitTheEndOf(heardOn.get());
    }

    @Test
    void aListenerThatBlocksWhenItIsClosedHoldsUpNobody() {
        CountDownLatch closing = new CountDownLatch(1);
        AtomicReference<Thread> closedOn = new AtomicReference<>();
        class Blocking extends Closing {
            @Override
            public void close() throws InterruptedException {
                closedOn.set(Thread.currentThread());
                closing.countDown();
                new CountDownLatch(1).await();
            }
        }
        outlets(new Blocking()).close();
        assertThat(closing.getCount()).isZero();
        assertThat(closedOn.get()).isNotSameAs(Thread.currentThread());
        awaitTheEndOf(closedOn.get());
    }

    @Test
    void aListenerThatThrowsWhenItIsClosedIsHeardOf() {
        class Broken extends Closing {
            @Override
            public void close() {
                throw new AssertionError("broken");
            }
        }
        outlets(new Broken()).close();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .endsWith("Broken could not be closed");
    }

    @Test
    void aListenerIsClosedOnceAfterAllItHasHeard() {
        class Counting extends Closing {
            @Override
            public void close() {
                heard.add(lost(1000));
            }
        }
        Outlets outlets = outlets(new Counting());
        outlets.tell(event(1));
        outlets.tell(event(2));
        outlets.close();
        outlets.close();
        assertThat(heard).containsExactly(event(1), event(2), lost(1000));
    }

    @Test
    void aListenerMayBeTheOneWhoEndsEverything() {
        AtomicReference<Outlets> outlets = new AtomicReference<>();
        class Ending extends Closing {
            @Override
            public void on(GuardEvent event) {
                super.on(event);
                outlets.get().close();
            }

            @Override
            public void close() {
                heard.add(lost(1000));
            }
        }
        CountDownLatch told = new CountDownLatch(1);
        outlets.set(outlets(new Ending() {
            @Override
            public void on(GuardEvent event) {
                awaitOrFail(told);
                super.on(event);
            }
        }));
        outlets.get().tell(event(1));
        outlets.get().tell(event(2));
        told.countDown();
        await().until(() -> heard.size() == 3);
        awaitTheEndOf(heardOn.get());
        assertThat(heard).containsExactly(event(1), event(2), lost(1000));
        assertThat(outlets.get().lost()).isZero();
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInterruptedThreadEndsOutletsAtOnceAndStaysInterrupted() {
        Outlets outlets = outlets(event -> {
            heardOn.set(Thread.currentThread());
            awaitOrFail(new CountDownLatch(1));
        });
        outlets.tell(event(1));
        await().until(() -> heardOn.get() != null);
        Thread.currentThread().interrupt();
        outlets.close();
        assertThat(Thread.interrupted()).isTrue();
        awaitTheEndOf(heardOn.get());
        assertThat(outlets.lost()).isEqualTo(1);
    }

    @Test
    void whatIsToldAfterTheEndIsLost() {
        Outlets outlets = outlets(heard::add);
        outlets.close();
        outlets.tell(event(1));
        assertThat(outlets.lost()).isEqualTo(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void noListenerHearsInTheContextOfTheCallerWhoFailedFirst() throws Exception {
        AtomicReference<ClassLoader> context = new AtomicReference<>();
        Outlets outlets = outlets(event -> context.set(Thread.currentThread().getContextClassLoader()));
        Thread caller = new Thread(() -> outlets.tell(event(1)));
        caller.setContextClassLoader(new ClassLoader() {});
        caller.start();
        caller.join();
        outlets.close();
        assertThat(context).hasValue(OutletsTest.class.getClassLoader());
    }
}
