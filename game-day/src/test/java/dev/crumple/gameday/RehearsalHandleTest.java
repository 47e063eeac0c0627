package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.Reason;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a game day can ask for: certain faults, and a hand on the rehearsal. */
@Timeout(60)
class RehearsalHandleTest {

    @TempDir
    Path output;

    @Feature(id = "price", criticality = Criticality.IMPORTANT)
    interface Price {
        @FailureMode(
                id = "wrong",
                dependency = "pricing",
                when = {Cause.BAD_CONTENT, Cause.THROWS},
                customerSees = "The list price.")
        @Budget("10s")
        @Healthy(accepts = Positive.class)
        @Fallback(literal = "100")
        Integer of(String book);
    }

    public static class Positive implements Predicate<Integer> {
        @Override
        public boolean test(Integer price) {
            return price > 0;
        }
    }

    abstract static class WithPrice {
        final Guards guards = Guards.builder()
                .contentReader((content, type) -> Integer.valueOf(content))
                .build();
        final Price price = guards.protect(Price.class, book -> 7);

        @AfterEach
        void close() {
            guards.close();
        }
    }

    static class Healing extends WithPrice {
        @GameDay("price/wrong")
        void isBackOnceThePricesAre(Rehearsal rehearsal) {
            assertThat(rehearsal.deliveries()).isZero();
            assertThat(price.of("Release It!")).isEqualTo(100);
            assertThat(rehearsal.seen())
                    .singleElement()
                    .satisfies(call -> assertThat(call.reason()).isEqualTo(Reason.FAILED));
            rehearsal.release();
            assertThat(price.of("Release It!")).isEqualTo(7);
            rehearsal.arm();
            assertThat(price.of("Release It!")).isEqualTo(100);
            assertThat(rehearsal.deliveries()).isEqualTo(2);
        }
    }

    @Test
    void aTestReleasesAndArmsTheFaultByHand() {
        Played played = Played.of(output, Healing.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.verdicts()).contains("BAD_CONTENT empty PROTECTION_OFF KILLED_BY_ASSERTION");
    }

    static class TooEarly extends WithPrice {
        @BeforeEach
        void before(Rehearsal rehearsal) {
            assertThatThrownBy(rehearsal::release)
                    .hasMessage("The rehearsal begins with the test method. Arm and release it there.");
        }

        @GameDay("price/wrong")
        void showsTheListPrice() {
            assertThat(price.of("Release It!")).isEqualTo(100);
        }
    }

    @Test
    void beforeTheTestMethodThereIsNothingToRelease() {
        assertThat(Played.of(output, TooEarly.class).failures()).isEmpty();
    }

    static class Negative implements GuardFault.BadContent {
        @Override
        public Object answer(Type type) {
            assertThat(type).isEqualTo(Integer.class);
            return -1;
        }
    }

    static class AsksForFaults extends WithPrice {
        @GameDay(
                value = "price/wrong",
                faults = {Negative.class, GuardFault.ThrowsError.class, GuardFault.ThrowsChecked.class})
        void showsTheListPrice() {
            assertThat(price.of("Release It!")).isEqualTo(100);
        }
    }

    @Test
    void aGameDayAsksForFaultsAndBringsBadAnswersOfItsOwn() {
        Played played = Played.of(output, AsksForFaults.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.verdicts())
                .contains(
                        "BAD_CONTENT negative NONE PROVED",
                        "BAD_CONTENT negative PROTECTION_OFF KILLED_BY_ASSERTION",
                        "THROWS throws-error NONE PROVED",
                        "THROWS throws-error PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                        "THROWS throws-checked NONE PROVED",
                        "THROWS throws-checked PROTECTION_OFF KILLED_BY_ESCAPED_FAULT")
                .noneMatch(verdict -> verdict.contains("empty") || verdict.contains("throws "));
    }

    class NeedsATest implements GuardFault.BadContent {
        @Override
        public Object answer(Type type) {
            return -1;
        }
    }

    static class AsksForTheImpossible extends WithPrice {
        @GameDay(value = "price/wrong", faults = GuardFault.HangsDeaf.class)
        void asksForACauseThatIsNotDeclared() {}

        @GameDay(value = "price/wrong", faults = NeedsATest.class)
        void bringsABadAnswerThatCannotBeMade() {}
    }

    @Test
    void aFaultThatCannotBeIsSaid() {
        assertThat(Played.of(output, AsksForTheImpossible.class).failures())
                .containsExactlyInAnyOrder(
                        "[unproved-failure-mode] AsksForTheImpossible.asksForACauseThatIsNotDeclared cannot rehearse"
                                + " price/wrong. It asks for HangsDeaf, which is no fault at the guard of any cause of"
                                + " price/wrong: [BAD_CONTENT, THROWS]. Ask for another, or declare the cause.",
                        "[unproved-failure-mode] AsksForTheImpossible.bringsABadAnswerThatCannotBeMade cannot rehearse"
                                + " price/wrong. " + NeedsATest.class.getName()
                                + " cannot be made. Let it be a static class with a constructor without arguments.");
    }

    static class FailsInTheMiddle extends WithPrice {
        static boolean broken;

        @GameDay("price/wrong")
        void showsTheListPrice(Rehearsal rehearsal) {
            assertThat(price.of("Release It!")).isEqualTo(100);
            assertThat(broken && rehearsal.seen().get(0).thrown() instanceof InjectedFaultException)
                    .isFalse();
        }
    }

    @Test
    void theOneRunThatFailedCanBeRunAgain() {
        FailsInTheMiddle.broken = true;
        Played whole = Played.of(output.resolve("whole"), FailsInTheMiddle.class);
        assertThat(whole.verdicts())
                .containsExactly(
                        "BAD_CONTENT empty NONE PROVED",
                        "BAD_CONTENT empty PROTECTION_OFF KILLED_BY_ASSERTION",
                        "THROWS throws NONE BODY_FAILED");
        FailsInTheMiddle.broken = false;
        Played again = Played.again(output.resolve("again"), whole.uniqueIds().get(2));
        assertThat(again.verdicts()).containsExactly("THROWS throws NONE PROVED");
    }
}
