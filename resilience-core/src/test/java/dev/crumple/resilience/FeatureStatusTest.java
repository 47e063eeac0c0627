package dev.crumple.resilience;

import static dev.crumple.resilience.FeatureStatus.State.DEGRADED;
import static dev.crumple.resilience.FeatureStatus.State.REMOVED;
import static dev.crumple.resilience.FeatureStatus.State.SERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.annotations.Waiting;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Seam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FeatureStatusTest {

    private static final int CALLS_THAT_OPEN = 10;

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();

    @AfterEach
    void close() {
        guards.close();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Less.")
        @FailureMode(id = "slow", dependency = "recommender", when = Cause.SLOW, customerSees = "Less.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @Fallback(lastGood = "1m", literal = "less")
        String row();

        @FailureMode(id = "no-title", dependency = "titles", when = Cause.THROWS, customerSees = "No title.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @RemoveFeature
        default Optional<String> title() {
            return Optional.empty();
        }
    }

    @Feature(id = "reviews", criticality = Criticality.OPTIONAL)
    interface Reviews {
        @FailureMode(id = "down", dependency = "reviews", when = Cause.THROWS, customerSees = "None.")
        @Budget("1s")
        @Fallback(literal = "none")
        CompletableFuture<String> reviews();
    }

    /** A dependency that does what its test says. */
    private static final class Recommender implements Row {
        private Supplier<String> row = () -> "mine";
        private Supplier<String> title = () -> "Because you watched";

        @Override
        public String row() {
            return row.get();
        }

        @Override
        public Optional<String> title() {
            return Optional.of(title.get());
        }
    }

    private final Recommender recommender = new Recommender();
    private final Row row = guards.protect(Row.class, recommender);

    private static <T> T broken() {
        throw new IllegalStateException("broken");
    }

    private FeatureStatus status() {
        return guards.status("row");
    }

    private FeatureStatus.Degraded degraded() {
        assertThat(status().state()).isEqualTo(DEGRADED);
        return status().degraded();
    }

    private void openTheBreaker() {
        recommender.row = FeatureStatusTest::broken;
        for (int i = 0; i < CALLS_THAT_OPEN; i++) {
            row.row();
        }
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    private void pass(int seconds) {
        time.pass(Duration.ofSeconds(seconds));
    }

    @Nested
    class ADegradedFeature {

        @Test
        void saysSinceWhenWhatItMetWhyAndWhatWasServed() {
            pass(7);
            recommender.row = FeatureStatusTest::broken;
            row.row();
            assertThat(degraded())
                    .isEqualTo(new FeatureStatus.Degraded(at(7), "row/down", Reason.FAILED, Step.LITERAL));
        }

        @Test
        void isServedAgainTenSecondsAfterItsLastDegradedCall() {
            recommender.row = FeatureStatusTest::broken;
            row.row();
            time.pass(Duration.ofMillis(9_999));
            assertThat(status().state()).isEqualTo(DEGRADED);
            time.pass(Duration.ofMillis(1));
            assertThat(status().state()).isEqualTo(SERVED);
            assertThat(status().degraded()).isNull();
        }

        @Test
        void isDegradedSinceTheFirstCallOfTheSpellAsTheLatestCallWas() {
            row.row();
            pass(1);
            recommender.title = FeatureStatusTest::broken;
            row.title();
            recommender.row = FeatureStatusTest::broken;
            pass(9);
            row.row();
            pass(9);
            row.title();
            assertThat(degraded())
                    .isEqualTo(new FeatureStatus.Degraded(at(1), "row/no-title", Reason.FAILED, Step.REMOVED));
        }

        @Test
        void staysInItsSpellWhileOneOfItsBreakersIsOpen() {
            openTheBreaker();
            pass(60);
            recommender.title = FeatureStatusTest::broken;
            row.title();
            pass(60);
            for (int i = 0; i < CALLS_THAT_OPEN; i++) {
                row.title();
            }
            assertThat(degraded())
                    .isEqualTo(new FeatureStatus.Degraded(at(0), "row/no-title", Reason.FAILED, Step.REMOVED));
        }

        @Test
        void beginsANewSpellWhenTheLastOneWasOver() {
            recommender.row = FeatureStatusTest::broken;
            row.row();
            pass(10);
            row.row();
            assertThat(degraded().since()).isEqualTo(at(10));
        }

        @Test
        void staysDegradedWhileItsBreakerIsOpenThoughNobodyCalls() {
            openTheBreaker();
            pass(3600);
            assertThat(degraded().since()).isEqualTo(at(0));
        }

        @Test
        void isDegradedBySummedUpCallsToo() {
            openTheBreaker();
            pass(1);
            row.row();
            assertThat(degraded()).isEqualTo(new FeatureStatus.Degraded(at(0), "row/down", Reason.OPEN, Step.LITERAL));
        }

        @Test
        void isServedAfterAGoodProbe() {
            row.row();
            openTheBreaker();
            pass(60);
            recommender.row = () -> "mine";
            row.row();
            assertThat(status().state()).isEqualTo(SERVED);
        }

        @Test
        void goesOnAfterABadProbe() {
            openTheBreaker();
            pass(60);
            row.row();
            pass(60);
            assertThat(degraded().since()).isEqualTo(at(0));
        }

        @Test
        void thatHadRecoveredBeginsANewSpell() {
            openTheBreaker();
            pass(60);
            recommender.row = () -> "mine";
            row.row();
            pass(60);
            openTheBreaker();
            assertThat(degraded().since()).isEqualTo(at(120));
        }

        @Test
        void saysSoWhenTheBreakerOpensAndNobodyWasServedAnything() {
            recommender.row = () -> {
                throw new OutOfMemoryError("accounted and rethrown");
            };
            for (int i = 0; i < CALLS_THAT_OPEN; i++) {
                assertThatThrownBy(row::row).isInstanceOf(OutOfMemoryError.class);
            }
            pass(60);
            assertThat(degraded()).isEqualTo(new FeatureStatus.Degraded(at(0), "row/down", Reason.OPEN, null));
            assertThat(status()).hasToString("row DEGRADED since 1970-01-01T00:00:00Z: row/down OPEN");
        }

        @Test
        void mayAnswerLater() {
            Reviews reviews = guards.protect(
                    Reviews.class, () -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
            assertThat(reviews.reviews().join()).isEqualTo("none");
            assertThat(guards.status("reviews").state()).isEqualTo(DEGRADED);
        }

        @Test
        void hasAFreshBreakerWhenItsBreakerIsReplaced() {
            openTheBreaker();
            pass(60);
            guards.settings().set("row/down", Setting.WINDOW, 30);
            assertThat(status().state()).isEqualTo(SERVED);
        }
    }

    @Nested
    class AServedFeature {

        @Test
        void isServedWhenNobodyCalls() {
            assertThat(status()).isEqualTo(new FeatureStatus("row", Criticality.IMPORTANT, null, null, List.of()));
            assertThat(status().state()).isEqualTo(SERVED);
        }

        @Test
        void isServedWhileCallsAreHealthy() {
            row.row();
            assertThat(status().state()).isEqualTo(SERVED);
        }

        @Test
        void isNotDegradedByACallerWhoLeft() {
            Guard guard = guards.guard(HandedOver.class, "call");
            Thread.currentThread().interrupt();
            String served = guard.call(() -> new CompletableFuture<String>().get());
            assertThat(Thread.interrupted()).isTrue();
            assertThat(served).isEqualTo("less");
            assertThat(guards.status("handed-over").state()).isEqualTo(SERVED);
        }

        @Test
        void isNotDegradedByAGameDay() {
            Rehearsable rehearsable = feature().protections().stream()
                    .filter(protection ->
                            protection.guarded().method().getName().equals("row"))
                    .findFirst()
                    .orElseThrow()
                    .rehearsals();
            Fault fault = new Fault();
            rehearsable.arm(fault);
            try {
                for (int i = 0; i < 2 * CALLS_THAT_OPEN; i++) {
                    assertThat(row.row()).isEqualTo("less");
                }
            } finally {
                rehearsable.disarm(fault);
            }
            assertThat(status().state()).isEqualTo(SERVED);
        }
    }

    @Feature(id = "handed-over", criticality = Criticality.OPTIONAL)
    interface HandedOver {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(literal = "less")
        String call();
    }

    @Nested
    class ARemovedFeature {

        @Test
        void saysWhoRemovedItAndSinceWhen() {
            pass(3);
            guards.switches().remove("row", "mira");
            pass(3);
            row.row();
            assertThat(status())
                    .isEqualTo(new FeatureStatus(
                            "row",
                            Criticality.IMPORTANT,
                            new FeatureStatus.Removed(at(3), GuardEvent.Source.OPERATOR, "mira"),
                            null,
                            List.of()));
            assertThat(status().state()).isEqualTo(REMOVED);
        }

        @Test
        void mayHaveBeenRemovedByTheServiceItself() {
            feature().word().remove(GuardEvent.Source.OVERLOAD, "300 calls refused in 1 s", at(1));
            assertThat(status())
                    .hasToString("row REMOVED since 1970-01-01T00:00:01Z by 300 calls refused in 1 s (OVERLOAD)");
        }

        @Test
        void stillTellsThatItsBreakerIsOpen() {
            openTheBreaker();
            guards.switches().remove("row", "mira");
            assertThat(status().state()).isEqualTo(REMOVED);
            assertThat(status().degraded()).isNotNull();
        }

        @Test
        void isServedAtOnceWhenItIsRestored() {
            guards.switches().remove("row", "mira");
            row.row();
            guards.switches().restore("row");
            assertThat(status().state()).isEqualTo(SERVED);
        }
    }

    @Test
    void aGuardWithOtherSettingsThanTheDeclaredOnesIsOutsideItsProvedBudget() {
        guards.settings().set("row/down", Setting.BUDGET, Duration.ofSeconds(2));
        assertThat(status().outsideBudget()).containsExactly("row/row");
        assertThat(status()).hasToString("row SERVED, outside the proved budget: row/row");
        assertThat(status().details()).contains(entry("outsideBudget", "row/row"));
        guards.settings().reset("row/down");
        assertThat(status().outsideBudget()).isEmpty();
    }

    @Test
    void everyFeatureHasAStatusInTheOrderOfIds() {
        guards.protect(Reviews.class, () -> CompletableFuture.completedFuture("fine"));
        assertThat(guards.status()).extracting(FeatureStatus::feature).containsExactly("reviews", "row");
    }

    @Test
    void aFeatureThatNoGuardHasHasNoStatus() {
        assertThatThrownBy(() -> guards.status("rwo")).hasMessage("No guard has the feature \"rwo\". There are: row.");
    }

    @Test
    void aHealthEndpointShowsTheStateWithItsReason() {
        assertThat(status().details()).containsExactly(entry("state", "SERVED"), entry("criticality", "IMPORTANT"));
        openTheBreaker();
        assertThat(status().details())
                .containsExactly(
                        entry("state", "DEGRADED"),
                        entry("criticality", "IMPORTANT"),
                        entry("since", "1970-01-01T00:00:00Z"),
                        entry("failureMode", "row/down"),
                        entry("reason", "FAILED"),
                        entry("step", "literal"));
        guards.switches().remove("row", "mira");
        assertThat(status().details())
                .containsExactly(
                        entry("state", "REMOVED"),
                        entry("criticality", "IMPORTANT"),
                        entry("since", "1970-01-01T00:00:00Z"),
                        entry("source", "OPERATOR"),
                        entry("by", "mira"));
    }

    private BoundFeature feature() {
        return Features.behind(guards).named("row");
    }

    /** Fails every call, as a game day does. */
    private static final class Fault implements Seam {
        @Override
        public Object around(Callable<?> work) {
            return broken();
        }

        @Override
        public Mutant mutant() {
            return Mutant.NONE;
        }

        @Override
        public boolean allows(Step step) {
            return true;
        }

        @Override
        public void observed(Observed seen) {}
    }
}
