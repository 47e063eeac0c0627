package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.PASSES;
import static dev.crumple.gameday.planted.Expect.End.VACUOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.crumple.gameday.GameDay;
import dev.crumple.resilience.FeatureUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Game days whose calls come from threads of their own: with the global lock, a rehearsal reaches them everywhere. */
@ResourceLock(Resources.GLOBAL)
class OnOtherThreads extends Planted {

    /** Long after the budget of 500 ms, and long before the harness ends all waiting, which is after 1,750 ms. */
    private static final Duration OWN_TIME_OUT = Duration.ofMillis(1_100);

    private static final Queue<Thread> LEFT_BEHIND = new ConcurrentLinkedQueue<>();

    /** Nobody is stuck for good. */
    @AfterAll
    static void whoWasLeftBehindComesToAnEnd() throws InterruptedException {
        for (Thread thread = LEFT_BEHIND.poll(); thread != null; thread = LEFT_BEHIND.poll()) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @BeforeEach
    void healthyTime() {
        knowsTheProgrammeOf("Bern");
    }

    @GameDay("payment/slow")
    @Expect(
            end = PASSES,
            runs = {
                "HANGS NONE PROVED fail-fast",
                "HANGS PROTECTION_OFF KILLED_BY_ASSERTION",
                "HANGS NONE PROVED fail-fast"
            })
    void isGivenUpAsAWhole() {
        assertTimeoutPreemptively(OWN_TIME_OUT, this::saysThatItCannotBePaid);
    }

    @GameDay("programme/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED last-good",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NONE PROVED lesser",
                "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "THROWS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "THROWS NONE PROVED last-good"
            })
    void waitsForAThreadOfItsOwn() {
        CompletableFuture<List<String>> tonight =
                CompletableFuture.supplyAsync(() -> theatre.programme.tonight("Bern"), OnOtherThreads::onItsOwn);
        assertThat(tonight.join()).isNotEmpty();
    }

    /** The assertion fails on the other thread, and comes to this one in the arms of another exception. */
    @GameDay("programme/empty")
    @Expect(
            end = PASSES,
            runs = {
                "BAD_CONTENT NONE PROVED last-good",
                "BAD_CONTENT PROTECTION_OFF KILLED_BY_ASSERTION",
                "BAD_CONTENT NONE PROVED lesser",
                "BAD_CONTENT NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "BAD_CONTENT EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "BAD_CONTENT NONE PROVED last-good"
            })
    void assertsOnAThreadOfItsOwn() {
        CompletableFuture.runAsync(
                        () -> assertThat(theatre.programme.tonight("Bern")).isNotEmpty(), OnOtherThreads::onItsOwn)
                .join();
    }

    /** Whether it cannot be paid in time or cannot be paid in any time: this test does not see the difference. */
    @GameDay("payment/slow")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"HANGS NONE PROVED fail-fast", "HANGS PROTECTION_OFF SURVIVED"})
    void hasATimeOutOfItsOwn() {
        CompletableFuture<String> paid = CompletableFuture.supplyAsync(
                        () -> theatre.payment.pay("card"), OnOtherThreads::onItsOwn)
                .completeOnTimeout("not yet", OWN_TIME_OUT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(unavailable -> "not at all");
        assertThat(paid.join()).startsWith("not");
    }

    @GameDay("payment/slow")
    @Expect(
            end = PASSES,
            runs = {
                "HANGS NONE PROVED fail-fast",
                "HANGS PROTECTION_OFF KILLED_BY_ASSERTION",
                "HANGS NONE PROVED fail-fast"
            })
    void leavesAThreadBehind() {
        onItsOwn(() -> theatre.payment.pay("another card"));
        saysThatItCannotBePaid();
    }

    private void saysThatItCannotBePaid() {
        assertThatThrownBy(() -> theatre.payment.pay("card")).isInstanceOf(FeatureUnavailableException.class);
    }

    private static void onItsOwn(Runnable work) {
        Thread thread = new Thread(work, "planted");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dead, thrown) -> {});
        LEFT_BEHIND.add(thread);
        thread.start();
    }
}
