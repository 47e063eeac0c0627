package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.PASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.Rehearsal;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.resilience.FeatureUnavailableException;
import java.lang.reflect.Type;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Game days that prove what they say, however odd some of them look. */
class HonestGameDays extends Planted {

    private static Theatre elsewhere;

    @BeforeAll
    static void openElsewhere() {
        elsewhere = new Theatre();
    }

    @AfterAll
    static void closeElsewhere() {
        elsewhere.close();
    }

    @BeforeEach
    void healthyTime() {
        knowsTheProgrammeOf("Bern");
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
    void alwaysHasAProgramme() {
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    @GameDay("programme/slow")
    @Expect(
            end = PASSES,
            runs = {
                "HANGS NONE PROVED last-good",
                "HANGS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "HANGS NONE PROVED lesser",
                "HANGS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "HANGS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "HANGS NONE PROVED last-good"
            })
    void hasAProgrammeInTime() {
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
    }

    /** What is bad about content is known best by those whose content it is. */
    public static class BlankPlays implements GuardFault.BadContent {
        @Override
        public Object answer(Type type) {
            return List.of(" ");
        }
    }

    @GameDay(
            value = "programme/empty",
            faults = {GuardFault.Empty.class, BlankPlays.class})
    @Expect(
            end = PASSES,
            runs = {
                "BAD_CONTENT NONE PROVED last-good",
                "BAD_CONTENT PROTECTION_OFF KILLED_BY_ASSERTION",
                "BAD_CONTENT NONE PROVED last-good",
                "BAD_CONTENT PROTECTION_OFF KILLED_BY_ASSERTION",
                "BAD_CONTENT NONE PROVED lesser",
                "BAD_CONTENT NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "BAD_CONTENT EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "BAD_CONTENT NONE PROVED last-good"
            })
    void neverAnnouncesNothing() {
        assertThat(String.join(", ", theatre.programme.tonight("Bern"))).contains("Hamlet");
    }

    @GameDay("reviews/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED removed",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "THROWS NONE PROVED removed"
            })
    void doesWithoutReviews() {
        assertThat(theatre.reviews.of("Hamlet")).isEmpty();
    }

    /** Reviews that come late come all the same, and are seen where none should be. */
    @GameDay("reviews/slow")
    @Expect(
            end = PASSES,
            runs = {
                "SLOW NONE PROVED removed",
                "SLOW PROTECTION_OFF KILLED_BY_ASSERTION",
                "SLOW NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "SLOW NONE PROVED removed"
            })
    void doesWithoutReviewsThatAreLate() {
        assertThat(theatre.reviews.of("Hamlet")).isEmpty();
    }

    /** Nothing is asserted, and something is proved: that the caller is let go in time. */
    @GameDay("reviews/slow")
    @Expect(
            end = PASSES,
            runs = {
                "SLOW NONE PROVED removed",
                "SLOW PROTECTION_OFF KILLED_BY_OVERRUN",
                "SLOW NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "SLOW NONE PROVED removed"
            })
    void isNotKeptWaiting() {
        theatre.reviews.of("Hamlet");
    }

    /** Nothing is asserted, and the fault would come through; that nobody looks at the programme is told. */
    @GameDay("programme/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED last-good",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NONE PROVED lesser",
                "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "THROWS EMPTY_FALLBACK SURVIVED",
                "THROWS NONE PROVED last-good"
            })
    void getsThrough() {
        theatre.programme.tonight("Bern");
    }

    @GameDay("payment/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED fail-fast",
                "THROWS PROTECTION_OFF KILLED_BY_ASSERTION",
                "THROWS NONE PROVED fail-fast"
            })
    void saysClearlyThatItCannotBePaid() {
        assertThatThrownBy(() -> theatre.payment.pay("card")).isInstanceOf(FeatureUnavailableException.class);
    }

    /** An assertion that another exception carries is still one, as of a future that somebody waits for. */
    @GameDay("payment/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED fail-fast",
                "THROWS PROTECTION_OFF KILLED_BY_ASSERTION",
                "THROWS NONE PROVED fail-fast"
            })
    void wrapsItsAssertion() {
        try {
            saysClearlyThatItCannotBePaid();
        } catch (AssertionError e) {
            throw new IllegalStateException("the payment page is broken", e);
        }
    }

    @GameDay("poster/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED literal",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "THROWS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "THROWS NONE PROVED literal"
            })
    void hangsUpAPlainPoster() throws Exception {
        assertThat(theatre.poster.of("Hamlet").toCompletableFuture().get()).isEqualTo("a plain poster");
    }

    @GameDay("seats/slow")
    @Expect(
            end = PASSES,
            runs = {
                "HANGS NONE PROVED literal",
                "HANGS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "HANGS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "HANGS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "HANGS NONE PROVED literal"
            })
    void sendsVisitorsToTheDoor() {
        assertThat(theatre.seats.free("Hamlet")).isEqualTo("ask at the door");
    }

    /** The page removes what fails fast, so that it would look the same without the guard's own removal. */
    @GameDay("reviews/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED removed",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NO_FALLBACK SURVIVED",
                "THROWS NONE PROVED removed"
            })
    void showsAPageWithoutReviews() {
        assertThat(theatre.page("Bern")).isEqualTo("Theatre. [Hamlet in Bern][] without [reviews]");
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
    void isBackOnceTheStagesAre(Rehearsal rehearsal) {
        assertThat(theatre.programme.tonight("Bern")).isNotEmpty();
        rehearsal.release();
        assertThat(theatre.programme.tonight("Basel")).containsExactly("Hamlet in Basel");
    }

    /** The guard around it serves something of its own, which this test tells from a programme. */
    @GameDay("programme/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED last-good",
                "THROWS PROTECTION_OFF KILLED_BY_ASSERTION",
                "THROWS NONE PROVED lesser",
                "THROWS NO_FALLBACK KILLED_BY_ASSERTION",
                "THROWS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "THROWS NONE PROVED last-good"
            })
    void plansAnEveningWithAPlay() {
        assertThat(theatre.evening.plan("Bern")).contains("Hamlet");
    }

    /** Many theatres may play: the fault is met in each of them, whichever was bound last. */
    @GameDay("payment/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED fail-fast",
                "THROWS PROTECTION_OFF KILLED_BY_ASSERTION",
                "THROWS NONE PROVED fail-fast"
            })
    void meetsTheFaultInATheatreThatWasBoundBefore() {
        assertThatThrownBy(() -> elsewhere.payment.pay("card")).isInstanceOf(FeatureUnavailableException.class);
    }

    /** What the fault is suppressed by comes from the fault. */
    @GameDay("programme/down")
    @Expect(
            end = PASSES,
            runs = {
                "THROWS NONE PROVED last-good",
                "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "THROWS NONE PROVED lesser",
                "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "THROWS EMPTY_FALLBACK SURVIVED",
                "THROWS NONE PROVED last-good"
            })
    void failsWithTheFaultSuppressed() {
        try {
            theatre.programme.tonight("Bern");
        } catch (RuntimeException e) {
            IllegalStateException broken = new IllegalStateException("the page is broken");
            broken.addSuppressed(e);
            throw broken;
        }
    }
}
