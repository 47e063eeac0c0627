package dev.crumple.gameday.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.Setting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ordinary tests that call the same features for as long as game days rehearse beside them, and never meet a fault. */
class Bystanders {

    private static final List<String> RELAXED = List.of("programme/down", "reviews/down", "payment/down");

    private static volatile CountDownLatch begun = new CountDownLatch(0);
    private static volatile CountDownLatch rehearsing = new CountDownLatch(0);
    private static Theatre theatre;

    /** Lets game days wait for both bystanders, and them for so many classes of game days. */
    static void standBeside(int classes) {
        begun = new CountDownLatch(2);
        rehearsing = new CountDownLatch(classes);
    }

    static void awaitAll() throws InterruptedException {
        begun.await();
    }

    static void oneIsOver() {
        rehearsing.countDown();
    }

    /** So much time that a busy machine is no fault. */
    @BeforeAll
    static void open() {
        theatre = new Theatre();
        RELAXED.forEach(mode -> theatre.guards.settings().set(mode, Setting.BUDGET, Duration.ofSeconds(60)));
    }

    @AfterAll
    static void close() {
        theatre.close();
    }

    @Test
    void aBystanderIsServed() {
        begun.countDown();
        do {
            assertThat(theatre.programme.tonight("Thun")).containsExactly("Hamlet in Thun");
            assertThat(theatre.reviews.of("Faust")).containsExactly("*** Faust");
            assertThat(theatre.payment.pay("card")).isEqualTo("paid by card");
        } while (rehearsing.getCount() > 0);
    }

    @Test
    void aBystandersPageIsWhole() {
        begun.countDown();
        do {
            assertThat(theatre.page("Thun")).isEqualTo("Theatre. [Hamlet in Thun][*** Hamlet] without []");
        } while (rehearsing.getCount() > 0);
    }
}
