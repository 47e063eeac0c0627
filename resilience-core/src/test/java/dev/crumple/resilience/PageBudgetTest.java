package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.PageBudget.Page;
import dev.crumple.resilience.PageBudget.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** What a page shows, what it goes on without, and what it knows of that. */
@Timeout(30)
class PageBudgetTest {

    private final Home home = new Home();
    private final Page page = home.budget.open();

    @AfterEach
    void close() {
        page.close();
        home.close();
    }

    @ParameterizedTest
    @CsvSource({"similar, optional", "row, important"})
    void aPartThatHangsOutsideOfAnyGuardIsRemovedWhenThePagesTimeIsOver(String feature, String criticality) {
        Part<String> part = page.part(feature, home::hang);
        home.whileWaiting(() -> home.time.pass(Home.PAGE));

        assertThat(part.orElse("nothing")).isEqualTo("nothing");
        assertThat(page.removed()).isEqualTo(Map.of(feature, Reason.LATE));
        assertThatThrownBy(part::get)
                .isInstanceOf(FeatureUnavailableException.class)
                .hasMessage(feature + " LATE after 300 ms");
    }

    @Test
    void anIndispensablePartIsWaitedForHoweverLongItTakes() {
        Part<String> part = page.part("catalogue", home::hang);
        home.whileWaiting(() -> {
            home.time.pass(Duration.ofHours(1));
            home.end();
        });

        assertThat(part.get()).isEqualTo("late");
        assertThat(page.removed()).isEmpty();
    }

    @Test
    void theGuardInsideAnOptionalPartCutsItInTimeAndThePageKnows() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (Degradations seen = Degradations.watch()) {
            Part<List<String>> part = page.part("similar", () -> home.similar(home.hanging(begun)));
            begun.await();
            home.time.pass(Home.PARTS);

            assertThat(part.orElse(List.of("nothing")))
                    .as("what its guard serves")
                    .isEmpty();
            assertThat(page.removed()).isEqualTo(Map.of("similar", Reason.LATE));
            assertThat(seen.of("similar")).hasValueSatisfying(event -> {
                assertThat(event.reason()).isEqualTo(Reason.LATE);
                assertThat(event.step()).isEqualTo(Step.REMOVED);
                assertThat(event.elapsed()).isEqualTo(Home.PARTS);
            });
        }
    }

    @Test
    void theGuardInsideAnImportantPartServesItsFallbackInTimeAndNothingIsRemoved() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Part<String> part = page.part("row", () -> home.row.call(home.hanging(begun)));
        begun.await();
        home.time.pass(Home.PARTS);

        assertThat(part.orElse("nothing")).isEqualTo("popular");
        assertThat(page.removed()).isEmpty();
    }

    @Test
    void theGuardInsideAnIndispensablePartHasItsWholeBudgetAndFailsFastThen() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Part<String> part = page.part("catalogue", () -> home.catalogue.call(home.hanging(begun)));
        begun.await();
        home.time.pass(Home.GUARD.minusNanos(1));
        home.whileWaiting(() -> home.time.pass(Duration.ofNanos(1)));

        assertThatThrownBy(() -> part.orElse("nothing")).hasMessage("catalogue/down LATE after 10000 ms");
        assertThat(page.removed()).isEmpty();
    }

    @Test
    void anOptionalPartThatFailsIsRemoved() {
        Part<String> part = page.part("similar", () -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(part.orElse("nothing")).isEqualTo("nothing");
        assertThat(page.removed()).isEqualTo(Map.of("similar", Reason.FAILED));
        assertThatThrownBy(part::get).isInstanceOf(IllegalStateException.class).hasMessage("a bug");
    }

    @Test
    void anOptionalPartThatFailsFastIsRemovedForTheReasonThatItsGuardGives() {
        home.guards.switches().remove("offers", "mira");
        Part<String> part = page.part("offers", () -> home.offers.call(() -> "offers"));

        assertThat(part.orElse("nothing")).isEqualTo("nothing");
        assertThat(page.removed()).isEqualTo(Map.of("offers", Reason.REMOVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "catalogue"})
    void whatAnImportantOrIndispensablePartThrowsReachesWhoeverAsks(String feature) {
        Part<String> part = page.part(feature, () -> {
            throw new IOException("cut");
        });

        assertThatThrownBy(() -> part.orElse("nothing")).isInstanceOf(IOException.class);
        assertThatThrownBy(part::get).isInstanceOf(IOException.class);
        assertThat(page.removed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"similar", "row", "catalogue"})
    void anErrorOfTheMachineItselfReachesWhoeverAsksForWhicheverPart(String feature) {
        Part<String> part = page.part(feature, () -> {
            throw new OutOfMemoryError("pretended");
        });

        assertThatThrownBy(() -> part.orElse("nothing")).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aFeatureThatIsSwitchedOffIsKnownToBeRemoved() {
        home.guards.switches().remove("similar", "mira");
        Part<List<String>> part = page.part("similar", () -> home.similar(() -> "title"));

        assertThat(part.orElse(List.of("nothing"))).as("what its guard serves").isEmpty();
        assertThat(page.removed()).isEqualTo(Map.of("similar", Reason.REMOVED));
    }

    @Test
    void aFeatureThatIsRemovedWithinThePartOfAnotherIsKnownToo() {
        home.guards.switches().remove("similar", "mira");
        Part<String> part =
                page.part("row", () -> home.row.call(() -> "title and " + home.similar(() -> "more like it")));

        assertThat(part.orElse("nothing")).isEqualTo("title and []");
        assertThat(page.removed()).isEqualTo(Map.of("similar", Reason.REMOVED));
    }

    @Test
    void whatIsRemovedIsOrderedByFeatureEachNamedOnceAndAskedForByNobody() {
        page.part("similar", () -> {
            throw new IllegalStateException("a bug");
        });
        page.part("row", () -> "titles");
        page.part("offers", home::hang);
        page.part("similar", () -> "titles");
        home.whileWaiting(() -> home.time.pass(Home.PAGE));

        assertThat(page.removed().toString()).isEqualTo("{offers=LATE, similar=FAILED}");
    }

    @Test
    void partsAreOnTheirWayAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        Part<String> row = page.part("row", () -> meet(both, "row"));
        Part<String> similar = page.part("similar", () -> meet(both, "similar"));

        assertThat(row.get() + similar.get()).isEqualTo("rowsimilar");
    }

    private static String meet(CountDownLatch all, String value) throws InterruptedException {
        all.countDown();
        all.await();
        return value;
    }

    @Test
    void aPartMayAskForAnother() {
        Part<String> catalogue = page.part("catalogue", () -> "hero");
        Part<String> similar = page.part("similar", () -> "like " + catalogue.get());

        assertThat(similar.orElse("nothing")).isEqualTo("like hero");
    }

    @Test
    void nothingIsAValueLikeAnyOther() {
        assertThat(page.part("similar", () -> null).orElse("nothing")).isNull();
        assertThat(page.removed()).isEmpty();
    }

    @Test
    void aPartRunsOnAThreadOfThePageThatInheritsNothing() {
        InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
        user.set("mira");
        AtomicReference<Thread> thread = new AtomicReference<>();
        Part<String> part = page.part("similar", () -> {
            thread.set(Thread.currentThread());
            return user.get();
        });

        assertThat(part.get()).isNull();
        assertThat(thread.get().getName()).startsWith("crumple-page-");
        assertThat(thread.get().isDaemon()).isTrue();
        user.remove();
    }

    @Test
    void aPartKnowsWhatItsCallersThreadKnows() {
        MDC.put("request", "4711");
        try {
            assertThat(page.part("similar", () -> MDC.get("request")).get()).isEqualTo("4711");
        } finally {
            MDC.clear();
        }
        assertThat(page.part("similar", () -> MDC.get("request")).get()).isNull();
    }

    @Test
    void aPartOfAFeatureThatNoGuardHasIsRefused() {
        assertThatThrownBy(() -> page.part("similiar", () -> ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No guard has the feature \"similiar\". There are: catalogue, offers, row, similar.");
    }

    @Test
    void aMillisecondForOnePartIsAPage() {
        try (Page least = home.guards.page(Duration.ofMillis(1), 1).open()) {
            assertThat(least.part("row", () -> "titles").orElse("nothing")).isEqualTo("titles");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-5, 1", "300, 0"})
    void aPageWithoutTimeOrPartsIsRefused(int millis, int inFlight) {
        assertThatThrownBy(() -> home.guards.page(Duration.ofMillis(millis), inFlight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Give it at least 1 ms, and at least 1 part.");
    }
}
