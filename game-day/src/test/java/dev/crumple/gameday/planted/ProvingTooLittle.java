package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.UNPROVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.Rehearsal;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;

/** Game days that meet the fault, and not what is declared. */
class ProvingTooLittle extends Planted {

    private static final List<String> SOLD = new ArrayList<>();

    @BeforeAll
    static void soldOutNothing() {
        SOLD.clear();
    }

    @GameDay("stars/none")
    @Expect(
            end = UNPROVED,
            says = "was not degraded: the answer was taken for a healthy one",
            runs = "BAD_CONTENT NONE NOT_DEGRADED")
    void believesAJudgeWhoAcceptsAnything() {
        assertThat(theatre.stars.of("Hamlet")).isEmpty();
    }

    @GameDay("programme/down")
    @Expect(end = UNPROVED, says = "was served lesser, and failed", runs = "THROWS NONE BODY_FAILED lesser")
    void expectsTheHealthyAnswer() {
        assertThat(theatre.programme.tonight("Bern")).containsExactly("Hamlet in Bern");
    }

    @GameDay("programme/down")
    @Expect(end = UNPROVED, says = "was served lesser, and failed", runs = "THROWS NONE BODY_FAILED lesser")
    void expectsAnErrorInsteadOfAFallback() {
        assertThatThrownBy(() -> theatre.programme.tonight("Bern")).isInstanceOf(FeatureUnavailableException.class);
    }

    @GameDay("payment/slow")
    @Expect(end = UNPROVED, says = "was served fail-fast, and failed", runs = "HANGS NONE BODY_FAILED fail-fast")
    void hasLessPatienceThanTheBudget() {
        assertTimeout(
                Duration.ofMillis(20),
                () -> assertThatThrownBy(() -> theatre.payment.pay("card"))
                        .isInstanceOf(FeatureUnavailableException.class));
    }

    /** Who has more time than is declared proves nothing about what is. */
    @GameDay("programme/down")
    @Expect(end = UNPROVED, says = "with other settings than those declared")
    void takesMoreTimeThanIsDeclared() {
        theatre.guards.settings().set("programme/down", Setting.BUDGET, Duration.ofMinutes(1));
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    /** Every step must do; the order in which they are declared is not for a test to expect. */
    @GameDay("programme/down")
    @Expect(
            end = UNPROVED,
            says = "was served lesser, and failed",
            runs = {
                "THROWS NONE PROVED last-good",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NONE BODY_FAILED lesser"
            })
    void knowsTheLastGoodProgrammeOnly(Rehearsal rehearsal) {
        rehearsal.release();
        knowsTheProgrammeOf("Bern");
        rehearsal.arm();
        assertThat(theatre.programme.tonight("Bern")).containsExactly("Hamlet in Bern");
    }

    @GameDay("programme/down")
    @Expect(
            end = UNPROVED,
            says = "last-good is to be proved. Call the feature with the same arguments in @BeforeEach",
            runs = {
                "THROWS NONE PROVED lesser",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NONE NOT_DEGRADED last-good"
            })
    void hasNoLastGoodProgramme() {
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    /** Who waits on their own thread for code that no interrupt stops has no budget. */
    @GameDay(value = "seats/slow", faults = GuardFault.HangsDeaf.class)
    @Expect(end = UNPROVED, says = "Declare HANDED_OFF", runs = "HANGS NONE TOO_SLOW literal")
    void waitsOnItsOwnThreadForWhoDoesNotListen() {
        assertThat(theatre.seats.free("Hamlet")).isEqualTo("ask at the door");
    }

    @GameDay("poster/slow")
    @Expect(end = UNPROVED, says = "ended before it was answered", runs = "HANGS NONE NOT_DEGRADED")
    void doesNotWaitForTheAnswer(Rehearsal rehearsal) {
        CompletionStage<String> poster = theatre.poster.of("Hamlet");
        poster.thenAccept(hung -> assertThat(hung).isEqualTo("a poster of Hamlet"));
        Awaitility.await().until(() -> rehearsal.deliveries() == 1);
    }

    /** It fails whenever it runs again, and would so be taken for one that notices. */
    @GameDay("reviews/down")
    @Expect(
            end = UNPROVED,
            says = "was served removed, and failed",
            runs = {
                "THROWS NONE PROVED removed",
                "THROWS PROTECTION_OFF KILLED_BY_ASSERTION",
                "THROWS NO_FALLBACK KILLED_BY_ASSERTION",
                "THROWS NONE BODY_FAILED removed"
            })
    void passesOnlyOnce(Rehearsal rehearsal) {
        try {
            theatre.reviews.of("Hamlet");
        } catch (RuntimeException ignored) {
            // Whatever is wrong, tickets are sold.
        }
        assertThat(SOLD).isEmpty();
        if (counts(rehearsal)) {
            SOLD.add("Hamlet");
        }
    }
}
