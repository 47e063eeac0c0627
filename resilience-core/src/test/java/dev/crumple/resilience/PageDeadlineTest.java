package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.PageBudget.Page;
import dev.crumple.resilience.PageBudget.Part;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Seam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much time a page and its parts have, and who has none. */
@Timeout(30)
class PageDeadlineTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Home home = new Home();

    @AfterEach
    void close() {
        home.close();
    }

    private static Duration left() {
        return Deadline.remaining(LONG);
    }

    @ParameterizedTest
    @CsvSource({"similar, PT0.27S", "row, PT0.27S", "catalogue, PT1H"})
    void apartFromIndispensableOnesPartsHaveNineTenthsOfThePagesTime(String feature, Duration left) {
        try (Page page = home.budget.open()) {
            assertThat(page.part(feature, PageDeadlineTest::left).get()).isEqualTo(left);
        }
    }

    @Test
    void thePagesTimeRunsFromItsOpening() {
        try (Page page = home.budget.open()) {
            home.time.pass(Duration.ofMillis(100));
            assertThat(page.part("similar", PageDeadlineTest::left).get()).isEqualTo(Duration.ofMillis(170));
        }
    }

    @ParameterizedTest
    @CsvSource({"similar, PT0.09S", "catalogue, PT0.1S"})
    void aPageInsideAGuardHasNoMoreThanWhatIsLeftThere(String feature, Duration left) {
        Duration inside = under(Duration.ofMillis(100), () -> {
            try (Page page = home.budget.open()) {
                return page.part(feature, PageDeadlineTest::left).get();
            }
        });
        assertThat(inside).isEqualTo(left);
    }

    @Test
    void aPageInsideAPartOfAnotherHasNoMoreThanWhatIsLeftThere() {
        PageBudget longer = home.guards.page(LONG, 1);
        try (Page page = home.budget.open()) {
            Part<Duration> part = page.part("row", () -> {
                try (Page inner = longer.open()) {
                    return inner.part("similar", PageDeadlineTest::left).get();
                }
            });
            assertThat(part.get()).isEqualTo(Duration.ofMillis(243));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"similar", "catalogue"})
    void aPartThatIsBegunUnderAGuardHasNoMoreThanWhatIsLeftThere(String feature) {
        try (Page page = home.budget.open()) {
            Duration left = under(
                    Duration.ofMillis(50),
                    () -> page.part(feature, PageDeadlineTest::left).get());
            assertThat(left).isEqualTo(Duration.ofMillis(50));
        }
    }

    @Test
    void nobodyIsLeftToWaitForAnIndispensablePartWhenTheGuardAroundThePageHasCutIt() {
        under(Duration.ofMillis(100), () -> {
            try (Page page = home.budget.open()) {
                Part<String> part = page.part("catalogue", home::hang);
                home.whileWaiting(() -> home.time.pass(Duration.ofMillis(100)));
                assertThatThrownBy(() -> part.orElse("nothing"))
                        .isInstanceOf(FeatureUnavailableException.class)
                        .hasMessage("catalogue LATE after 100 ms");
                assertThat(page.removed()).isEmpty();
            }
            return null;
        });
    }

    private <T> T under(Duration budget, Callable<T> work) {
        ThreadDeadline.ofThread().setPlain(new ThreadDeadline.At(home.time, home.time.nanos() + budget.toNanos()));
        try {
            return work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            ThreadDeadline.ofThread().setPlain(null);
        }
    }

    @Test
    void whenThePagesTimeIsOverOptionalPartsAreNotEvenBegun() {
        AtomicBoolean begun = new AtomicBoolean();
        try (Page page = home.budget.open()) {
            home.time.pass(Home.PAGE);
            Part<String> part = page.part("similar", () -> {
                begun.set(true);
                return "titles";
            });
            assertThat(part.orElse("nothing")).isEqualTo("nothing");
            assertThat(page.removed()).isEqualTo(Map.of("similar", Reason.LATE));
        }
        assertThat(begun).isFalse();
    }

    @Test
    void whenThePagesTimeIsOverTheGuardOfAnImportantPartServesItsDegradationWithoutACall() {
        AtomicBoolean called = new AtomicBoolean();
        try (Page page = home.budget.open()) {
            home.time.pass(Home.PAGE);
            Part<String> part = page.part(
                    "row",
                    () -> home.row.call(() -> {
                        called.set(true);
                        return "titles";
                    }));
            assertThat(part.orElse("nothing")).isEqualTo("popular");
            assertThat(page.removed()).isEmpty();
        }
        assertThat(called).isFalse();
    }

    @Test
    void whatIsThereIsShownHoweverLateThePageAsks() {
        try (Page page = home.budget.open()) {
            Part<String> part = page.part("similar", () -> "titles");
            part.get();
            home.time.pass(LONG);
            assertThat(part.orElse("nothing")).isEqualTo("titles");
            assertThat(page.removed()).isEmpty();
        }
    }

    @Nested
    class WhileAProtectionIsSuspended {

        /** What a harness puts into a guard for a counter-run. */
        private record Suspended() implements Seam {
            @Override
            public Object around(Callable<?> work) throws Exception {
                return work.call();
            }

            @Override
            public Mutant mutant() {
                return Mutant.PROTECTION_OFF;
            }

            @Override
            public boolean allows(Step step) {
                return true;
            }

            @Override
            public void observed(Observed seen) {}
        }

        @Test
        void thePageHidesNothingThatFails() {
            home.similar.protection().rehearsals().arm(new Suspended());
            try (Page page = home.budget.open()) {
                Part<List<String>> part = page.part(
                        "similar",
                        () -> home.similar(() -> {
                            throw new IllegalStateException("the fault");
                        }));
                assertThatThrownBy(() -> part.orElse(List.of())).hasMessage("the fault");
                assertThat(page.removed()).isEmpty();
            }
        }

        @Test
        void thePageWaitsForWhatHangs() {
            home.similar.protection().rehearsals().arm(new Suspended());
            try (Page page = home.budget.open()) {
                Part<String> part = page.part("similar", () -> left() + " " + home.similar(home::hang));
                home.whileWaiting(() -> {
                    home.time.pass(LONG);
                    home.end();
                });
                assertThat(part.orElse("nothing")).isEqualTo("PT1H [late]");
            }
        }

        @Test
        void otherPartsAreRemovedAsEver() {
            home.row.protection().rehearsals().arm(new Suspended());
            try (Page page = home.budget.open()) {
                Part<String> part = page.part("similar", home::hang);
                home.whileWaiting(() -> home.time.pass(Home.PAGE));
                assertThat(part.orElse("nothing")).isEqualTo("nothing");
            }
        }

        @Test
        void afterwardsThePartIsRemovedAgain() {
            Seam suspended = new Suspended();
            home.similar.protection().rehearsals().arm(suspended);
            home.similar.protection().rehearsals().disarm(suspended);
            try (Page page = home.budget.open()) {
                Part<String> part = page.part("similar", () -> {
                    throw new IllegalStateException("a bug");
                });
                assertThat(part.orElse("nothing")).isEqualTo("nothing");
            }
        }
    }
}
