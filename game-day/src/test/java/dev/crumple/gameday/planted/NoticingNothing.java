package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.ABORTS;
import static dev.crumple.gameday.planted.Expect.End.VACUOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.Rehearsal;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.PageBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** Game days that meet the fault, are served what is declared, and would pass without. */
class NoticingNothing extends Planted {

    private static @Nullable List<String> remembered;
    private static boolean triedToPay;

    @BeforeAll
    static void forget() {
        remembered = null;
        triedToPay = false;
    }

    @GameDay("programme/empty")
    @Expect(
            end = VACUOUS,
            says = "Assert what customers see instead: \"A printed one.\"",
            runs = {"BAD_CONTENT NONE PROVED lesser", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void assertsNothing() {
        theatre.programme.tonight("Bern");
    }

    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF SURVIVED"})
    void swallowsEverything() {
        try {
            assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
        } catch (Throwable ignored) {
            // It may be the network.
        }
    }

    @GameDay("programme/empty")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"BAD_CONTENT NONE PROVED lesser", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void catchesItsOwnAssertion() {
        try {
            assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
        } catch (AssertionError e) {
            assertThat(e).isNotNull();
        }
    }

    @SuppressWarnings({"Finally", "finally"}) // That is the point.
    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF SURVIVED"})
    void leavesThroughFinally() {
        try {
            assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
        } finally {
            return;
        }
    }

    @GameDay("payment/down")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"THROWS NONE PROVED fail-fast", "THROWS PROTECTION_OFF SURVIVED"})
    void isContentWithAnyException() {
        assertThatThrownBy(() -> theatre.payment.pay("card")).isInstanceOf(RuntimeException.class);
    }

    @GameDay("programme/empty")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"BAD_CONTENT NONE PROVED lesser", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void looksAtEachOfNone() {
        assertThat(theatre.programme.tonight("Bern"))
                .allSatisfy(play -> assertThat(play).contains("Hamlet"));
    }

    @GameDay("programme/empty")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"BAD_CONTENT NONE PROVED lesser", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void comparesTheAnswerWithItself() {
        assertThat(theatre.programme.tonight("Bern")).isEqualTo(theatre.programme.tonight("Bern"));
    }

    @GameDay("programme/empty")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"BAD_CONTENT NONE PROVED lesser", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void forgetsToCollectItsAssertions() {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    @GameDay("programme/empty")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"BAD_CONTENT NONE PROVED lesser", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void looksAtAMockOnly() {
        List<List<String>> printed = new ArrayList<>();
        printed.add(theatre.programme.tonight("Bern"));
        assertThat(printed).hasSize(1);
    }

    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF SURVIVED"})
    void looksAtTheHarnessOnly(Rehearsal rehearsal) {
        askAnyhow();
        assertThat(rehearsal.deliveries()).isEqualTo(1);
        assertThat(rehearsal.seen()).hasSize(1);
    }

    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF SURVIVED"})
    void looksAtTheClockOnly() {
        long asked = System.nanoTime();
        askAnyhow();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMinutes(1));
    }

    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "once the fault is lifted: it tries again until it succeeds",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF SURVIVED"})
    void triesAgainUntilTheFaultIsOver() {
        while (!askAnyhow()) {
            Thread.onSpinWait();
        }
    }

    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF SURVIVED"})
    void assertsOnceTheFaultIsOver(Rehearsal rehearsal) {
        askAnyhow();
        rehearsal.release();
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    /** It waits for the answer, and not for the assertion that hangs on it. */
    @GameDay("poster/blank")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"BAD_CONTENT NONE PROVED literal", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void neverAwaitsItsAssertion() {
        CompletableFuture<String> poster = theatre.poster.of("Hamlet").toCompletableFuture();
        poster.thenAccept(hung -> assertThat(hung).isEqualTo("a plain poster"));
        poster.join();
    }

    /** The guard around it hides that this one is gone. */
    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF SURVIVED"})
    void hidesBehindAnotherGuard() {
        assertThat(theatre.evening.plan("Bern")).isNotEmpty();
    }

    /** The page drops the part in which the programme fails, whatever protects the programme. */
    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF SURVIVED"})
    void letsThePageDropIt() {
        try (PageBudget.Page page =
                theatre.guards.page(Duration.ofSeconds(10), 10).open()) {
            List<String> tonight = page.part("reviews", () -> theatre.programme.tonight("Bern"))
                    .orElse(List.of());
            assertThat("Theatre. " + tonight).startsWith("Theatre.");
        }
    }

    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "for a reason that has nothing to do with the fault",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF RUN_ERROR"})
    void failsForAReasonOfItsOwn() {
        if (!askAnyhow()) {
            throw new IllegalArgumentException("the port is taken");
        }
    }

    @GameDay("programme/down")
    @Expect(
            end = VACUOUS,
            says = "did not call the feature again",
            runs = {"THROWS NONE PROVED lesser", "THROWS PROTECTION_OFF NOT_REACHED"})
    void asksOnceAndRemembers(Rehearsal rehearsal) {
        List<String> tonight = remembered == null ? theatre.programme.tonight("Bern") : remembered;
        assertThat(tonight).isNotEmpty();
        remembered = counts(rehearsal) ? tonight : remembered;
    }

    /** Of two features, it is the other one that is asked the second time. */
    @GameDay("payment/down")
    @Expect(
            end = VACUOUS,
            says = "did not call the feature again",
            runs = {"THROWS NONE PROVED fail-fast", "THROWS PROTECTION_OFF NOT_REACHED"})
    void asksTheOtherFeatureTheSecondTime(Rehearsal rehearsal) {
        if (triedToPay) {
            assertThat(theatre.reviews.of("Hamlet")).isNotEmpty();
        } else {
            assertThatThrownBy(() -> theatre.payment.pay("card")).isInstanceOf(FeatureUnavailableException.class);
            triedToPay = counts(rehearsal);
        }
    }

    /** An assumption that fails with the protection off hides that nothing is asserted: no proof comes of it. */
    @GameDay("programme/empty")
    @Expect(end = ABORTS, runs = "BAD_CONTENT NONE PROVED lesser")
    void assumesInsteadOfAsserting() {
        assumeFalse(theatre.programme.tonight("Bern").isEmpty());
    }

    private boolean askAnyhow() {
        try {
            return !theatre.programme.tonight("Bern").isEmpty();
        } catch (RuntimeException down) {
            return false;
        }
    }
}
