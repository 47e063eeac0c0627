package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.time.SystemTime;
import dev.crumple.resilience.internal.time.Time;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A slot between its caller and the clock, which both are this thread. */
class SlotTest {

    private static final long NOW = 1_000;

    private final SystemTime time = new SystemTime();
    private final Slot slot = new Slot(time);
    private final AtomicInteger passed = new AtomicInteger();
    private OnCaller way;

    @BeforeEach
    void begin() {
        way = new OnCaller(new Places(1), time, new Slots(time), Runnable::run);
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        time.close();
    }

    private void open(long deadline) {
        assertThat(slot.take()).isTrue();
        slot.open(deadline, way, passed::incrementAndGet);
    }

    @Test
    void isOneCallsUntilThatHasEnded() {
        open(NOW);
        assertThat(slot.take()).isFalse();
        assertThat(slot.end()).isTrue();
        assertThat(slot.take()).isTrue();
    }

    @Test
    void tellsHowLongItsCallHasLeft() {
        open(NOW + 70);
        assertThat(slot.look(NOW)).isEqualTo(70);
        assertThat(passed).hasValue(0);
    }

    @Test
    void asksForALookSoonWhileItIsTakenAndNotYetOpen() {
        assertThat(slot.take()).isTrue();
        assertThat(slot.look(NOW)).isBetween(1L, 1_000_000L);
    }

    @Test
    void needsNoLookWhileItIsFree() {
        assertThat(slot.look(NOW)).isEqualTo(Time.Deadlines.NONE);
        open(NOW);
        slot.end();
        assertThat(slot.look(NOW)).isEqualTo(Time.Deadlines.NONE);
    }

    @Test
    void givesItsCallUpOnceAndInterruptsIt() {
        open(NOW);
        assertThat(slot.look(NOW)).isEqualTo(Time.Deadlines.NONE);
        assertThat(slot.look(NOW)).isEqualTo(Time.Deadlines.NONE);
        assertThat(passed).hasValue(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(slot.isInterrupted()).isTrue();
        assertThat(slot.end()).isFalse();
        assertThat(slot.stood()).isNotEmpty();
    }

    @Test
    void isFreeForTheNextCallAfterOneThatWasGivenUp() {
        open(NOW);
        slot.look(NOW);
        slot.end();
        slot.leave();
        Thread.interrupted();
        open(NOW + 1);
        assertThat(slot.isInterrupted()).isFalse();
        assertThat(slot.end()).isTrue();
        assertThat(slot.look(NOW + 1)).isEqualTo(Time.Deadlines.NONE);
        assertThat(passed).hasValue(1);
    }
}
