package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Countermeasure;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.evidence.OutputFolder;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.PageBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

@Timeout(120)
class GameDayTest {

    @TempDir
    Path output;

    @BeforeEach
    void keepEvidenceApart() {
        System.setProperty(OutputFolder.PROPERTY, output.toString());
    }

    @AfterEach
    void back() {
        System.clearProperty(OutputFolder.PROPERTY);
    }

    // ---- a small service ----

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(
                id = "down",
                dependency = "recommender",
                when = {Cause.THROWS, Cause.UNAVAILABLE, Cause.EXHAUSTED},
                customerSees = "Popular titles.")
        @FailureMode(
                id = "slow",
                dependency = "recommender",
                when = {Cause.SLOW, Cause.HANGS},
                customerSees = "Popular titles.")
        @FailureMode(
                id = "empty",
                dependency = "recommender",
                when = Cause.BAD_CONTENT,
                customerSees = "Popular titles.")
        @Budget(value = "200ms", reserve = "100ms")
        @Healthy(accepts = NotEmpty.class)
        @Fallback(lastGood = "10m", to = Popular.class)
        List<String> titlesFor(String user);
    }

    public static class NotEmpty implements Predicate<List<String>> {
        @Override
        public boolean test(List<String> titles) {
            return !titles.isEmpty();
        }
    }

    public static class Popular implements Row {
        @Override
        public List<String> titlesFor(String user) {
            return List.of("popular");
        }
    }

    @Feature(id = "similar", criticality = Criticality.OPTIONAL)
    interface Similar {
        @FailureMode(
                id = "graph",
                dependency = "graph",
                when = {Cause.BAD_CONTENT, Cause.SLOW},
                customerSees = "No row.")
        @Budget("40ms")
        @Healthy(accepts = Anything.class)
        @RemoveFeature
        Optional<String> similarTo(String title);

        @FailureMode(id = "down", dependency = "graph", when = Cause.UNAVAILABLE, customerSees = "No trailers.")
        @Budget("200ms")
        @RemoveFeature
        List<String> trailersOf(String title);
    }

    static class Graph implements Similar {
        @Override
        public Optional<String> similarTo(String title) {
            return Optional.of("like " + title);
        }

        @Override
        public List<String> trailersOf(String title) {
            return List.of("trailer of " + title);
        }
    }

    public static class Anything implements Predicate<Object> {
        @Override
        public boolean test(Object answer) {
            return true;
        }
    }

    @Feature(id = "sign-in", criticality = Criticality.INDISPENSABLE)
    interface SignIn {
        @FailureMode(
                id = "down",
                dependency = "accounts",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "Please try again.")
        @Budget("40ms")
        @FailFast
        String signIn(String user);
    }

    @Feature(id = "trailers", criticality = Criticality.OPTIONAL)
    interface Trailers {
        @FailureMode(
                id = "down",
                dependency = "studio",
                when = {Cause.THROWS, Cause.HANGS, Cause.BAD_CONTENT},
                customerSees = "An old trailer.")
        @Budget(value = "1s", reserve = "900ms")
        @Healthy(accepts = NotEmpty.class)
        @Fallback(to = OldTrailers.class)
        CompletionStage<List<String>> of(String title);
    }

    public static class OldTrailers implements Trailers {
        @Override
        public CompletionStage<List<String>> of(String title) {
            return CompletableFuture.supplyAsync(() -> List.of("an old trailer"));
        }
    }

    abstract static class WithService {
        final Guards guards = Guards.create();
        final Row row = guards.protect(Row.class, user -> List.of(user + "'s own"));
        final Similar similar = guards.protect(Similar.class, new Graph());
        final SignIn signIn = guards.protect(SignIn.class, user -> "welcome");
        final Trailers trailers = guards.protect(
                Trailers.class, title -> CompletableFuture.supplyAsync(() -> List.of("trailer of " + title)));

        /** A busy machine may be late for the first. */
        void untilThereIsALastGoodRow() {
            while (!row.titlesFor("mira").contains("mira's own")) {
                Thread.onSpinWait();
            }
        }

        @AfterEach
        void stop() {
            guards.close();
        }
    }

    // ---- honest game days ----

    static class Honest extends WithService {

        @BeforeEach
        void healthyTime() {
            untilThereIsALastGoodRow();
        }

        @GameDay("row/down")
        @Countermeasure("2026-10-02-row/CM-1")
        void showsTitlesAnyway() {
            assertThat(row.titlesFor("mira")).isNotEmpty();
        }

        @GameDay("row/slow")
        void showsTitlesInTime() {
            assertThat(row.titlesFor("mira")).isNotEmpty();
        }

        @GameDay("row/empty")
        void neverShowsAnEmptyRow() {
            assertThat(row.titlesFor("mira")).isNotEmpty();
        }

        @GameDay("sign-in/down")
        void saysSoClearly() {
            assertThatThrownBy(() -> signIn.signIn("mira")).isInstanceOf(FeatureUnavailableException.class);
        }
    }

    @Test
    void anHonestGameDayIsProvedForEveryCauseAndStepAndItsCounterRunsAreKilled() throws IOException {
        run(Honest.class).assertStatistics(tests -> tests.failed(0).succeeded(7 + 3 + 5 + 3 + 3 + 3 + 5));
        assertThat(verdicts("row/down"))
                .containsExactlyInAnyOrder(
                        "THROWS NONE PROVED last-good",
                        "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT -",
                        "UNAVAILABLE NONE PROVED last-good",
                        "UNAVAILABLE PROTECTION_OFF KILLED_BY_ESCAPED_FAULT -",
                        "EXHAUSTED NONE PROVED last-good",
                        "EXHAUSTED PROTECTION_OFF KILLED_BY_ESCAPED_FAULT -",
                        "THROWS NONE PROVED lesser",
                        "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT -",
                        "THROWS EMPTY_FALLBACK KILLED_BY_ASSERTION -",
                        "EXHAUSTED NONE PROVED last-good");
        assertThat(verdicts("row/slow"))
                .containsExactlyInAnyOrder(
                        "SLOW NONE PROVED last-good",
                        "SLOW PROTECTION_OFF KILLED_BY_OVERRUN -",
                        "HANGS NONE PROVED last-good",
                        "HANGS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT -",
                        "SLOW NONE PROVED lesser",
                        "SLOW NO_FALLBACK KILLED_BY_ESCAPED_FAULT -",
                        "SLOW EMPTY_FALLBACK KILLED_BY_ASSERTION -",
                        "HANGS NONE PROVED last-good");
        assertThat(verdicts("row/empty")).contains("BAD_CONTENT PROTECTION_OFF KILLED_BY_ASSERTION -");
        assertThat(verdicts("sign-in/down"))
                .contains("THROWS NONE PROVED fail-fast", "THROWS PROTECTION_OFF KILLED_BY_ASSERTION -");
    }

    static class OnAPage extends WithService {

        @BeforeEach
        void healthyTime() {
            untilThereIsALastGoodRow();
        }

        @GameDay("similar/down")
        void goesOnWithoutTrailers() {
            try (PageBudget.Page page = guards.page(Duration.ofSeconds(10), 4).open()) {
                assertThat(page.part("similar", () -> similar.trailersOf("x")).orElse(List.of("none")))
                        .isEmpty();
                assertThat(page.removed()).containsOnlyKeys("similar");
            }
        }

        @GameDay("row/slow")
        void showsTitlesInTime() {
            try (PageBudget.Page page = guards.page(Duration.ofMillis(400), 4).open()) {
                assertThat(page.part("row", () -> row.titlesFor("mira")).orElse(List.of()))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aPageHidesNoFaultFromACounterRun() throws IOException {
        run(OnAPage.class).assertStatistics(tests -> tests.failed(0));
        assertThat(verdicts("similar/down"))
                .containsExactlyInAnyOrder(
                        "UNAVAILABLE NONE PROVED removed",
                        "UNAVAILABLE PROTECTION_OFF KILLED_BY_ESCAPED_FAULT -",
                        "UNAVAILABLE NO_FALLBACK KILLED_BY_ASSERTION -",
                        "UNAVAILABLE NONE PROVED removed");
        assertThat(verdicts("row/slow"))
                .contains("SLOW PROTECTION_OFF KILLED_BY_OVERRUN -", "HANGS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT -");
    }

    static class AnsweringLater extends WithService {

        @GameDay("trailers/down")
        void showsAnOldTrailer() throws Exception {
            assertThat(trailers.of("x").toCompletableFuture().get()).containsExactly("an old trailer");
        }
    }

    @Test
    void aFeatureThatAnswersLaterIsProvedLikeAnyOther() throws IOException {
        run(AnsweringLater.class).assertStatistics(tests -> tests.failed(0));
        assertThat(verdicts("trailers/down"))
                .containsExactlyInAnyOrder(
                        "THROWS NONE PROVED lesser",
                        "THROWS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT -",
                        "HANGS NONE PROVED lesser",
                        "HANGS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT -",
                        "BAD_CONTENT NONE PROVED lesser",
                        "BAD_CONTENT PROTECTION_OFF KILLED_BY_ASSERTION -",
                        "THROWS NO_FALLBACK KILLED_BY_ESCAPED_FAULT -",
                        "THROWS EMPTY_FALLBACK KILLED_BY_ASSERTION -",
                        "BAD_CONTENT NONE PROVED lesser");
    }

    @Test
    void theEvidenceNamesTheBytesThatItStandsOn() throws IOException {
        run(Honest.class);
        JsonNode evidence = evidence("row/down").get(0);
        assertThat(evidence.get("test").asText()).isEqualTo(Honest.class.getName() + "#showsTitlesAnyway");
        assertThat(evidence.get("countermeasures").get(0).asText()).isEqualTo("2026-10-02-row/CM-1");
        assertThat(evidence.get("declarationDigest").asText()).hasSize(64);
        List<String> classes = new ArrayList<>();
        evidence.get("classes").fieldNames().forEachRemaining(classes::add);
        assertThat(classes)
                .contains(
                        Row.class.getName(), Popular.class.getName(), NotEmpty.class.getName(), Honest.class.getName());
    }

    @Test
    void everyOutcomeIsNotedUnderTheTestsOwnName() throws IOException {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Honest.class))
                        .build());
        List<String> lines = lines(OutputFolder.tests(output));
        assertThat(lines)
                .hasSize(29)
                .anySatisfy(line -> assertThat(line)
                        .contains("\"test\":\"" + Honest.class.getName() + "#showsTitlesAnyway\"")
                        .contains("\"result\":\"PASSED\"")
                        .contains("\"failureModes\":[\"row/down\"]")
                        .contains("\"countermeasures\":[\"2026-10-02-row/CM-1\"]"));
    }

    // ---- vacuous and broken ones ----

    static class Vacuous extends WithService {

        @GameDay("row/down")
        void neverCallsTheFeature() {}

        @GameDay("row/empty")
        void assertsNothing() {
            row.titlesFor("mira");
        }

        @GameDay("row/slow")
        void callsAnotherFeature() {
            similar.similarTo("x");
        }

        @GameDay("sign-in/down")
        void swallowsEverything() {
            try {
                signIn.signIn("mira");
            } catch (RuntimeException ignored) {
                // and proves nothing
            }
        }

        @GameDay("nobody/bound-this")
        void namesWhatNobodyBound() {}
    }

    @Test
    void aVacuousGameDayFailsOnceWithAMessageThatBeginsWithItsRule() {
        Events tests = run(Vacuous.class);
        assertThat(failures(tests))
                .hasSize(5)
                .allMatch(message -> message.startsWith("[vacuous-game-day] Vacuous."))
                .anyMatch(message -> message.contains("neverCallsTheFeature never called what row/down protects"))
                .anyMatch(message -> message.contains("assertsNothing passes without the protection of row/empty"
                        + " (fault empty, delivered once, budget 200 ms)"))
                .anyMatch(message -> message.contains("Assert what customers see instead: \"Popular titles.\""))
                .anyMatch(message -> message.contains("callsAnotherFeature never called what row/slow protects"))
                .anyMatch(message -> message.contains("swallowsEverything passes without"))
                .anyMatch(message -> message.contains("no guard of that failure mode was bound"));
    }

    @ParameterizedTest
    @ValueSource(classes = {VacuousInOnePlace.class, VacuousOnAPage.class})
    void theFailureStandsWhereTheTestCalledTheFeature(Class<?> vacuous) {
        Throwable failure = run(vacuous).failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .findFirst()
                .orElseThrow();
        assertThat(failure.getStackTrace()).singleElement().satisfies(frame -> {
            assertThat(frame.getFileName()).isEqualTo("GameDayTest.java");
            assertThat(frame.getLineNumber()).isPositive();
            assertThat(frame.getMethodName()).isEqualTo("assertsNothing");
        });
    }

    static class VacuousInOnePlace extends WithService {

        @GameDay("row/empty")
        void assertsNothing() {
            row.titlesFor("mira");
        }
    }

    static class VacuousOnAPage extends WithService {

        @GameDay("row/empty")
        void assertsNothing() {
            try (PageBudget.Page page = guards.page(Duration.ofSeconds(10), 4).open()) {
                page.part("row", () -> row.titlesFor("mira")).get();
            }
        }
    }

    static class BrokenBefore extends WithService {
        private static int failures;

        @BeforeEach
        void neverBegins() {
            failures++;
            throw new IllegalStateException("the port is taken");
        }

        @GameDay("row/down")
        void showsTitlesAnyway() {}
    }

    @Test
    void aSetUpThatFailsIsOneFailure() {
        BrokenBefore.failures = 0;
        assertThat(failures(run(BrokenBefore.class))).containsExactly("the port is taken");
        assertThat(BrokenBefore.failures).isEqualTo(1);
    }

    static class Broken extends WithService {

        @GameDay("row/down")
        void assertsTheWrongThing() {
            assertThat(row.titlesFor("mira")).containsExactly("mira's own");
        }

        @GameDay("similar/graph")
        void takesBadContentForGood() {
            assertThat(similar.similarTo("x")).isEmpty();
        }

        @GameDay("row/empty")
        void hasNoLastGoodValue() {
            assertThat(row.titlesFor("mira")).isNotEmpty();
        }
    }

    @Test
    void aGameDayThatProvesTooLittleSaysWhatIsMissing() {
        assertThat(failures(run(Broken.class)))
                .hasSize(3)
                .allMatch(message -> message.startsWith("[unproved-failure-mode] Broken."))
                .anyMatch(message -> message.contains("was served lesser, and failed:"))
                .anyMatch(message -> message.contains("was not degraded: the answer was taken for a healthy one"))
                .anyMatch(message -> message.contains(
                        "last-good is to be proved. Call the feature with the same" + " arguments in @BeforeEach"));
    }

    @Test
    void aCounterRunThatFailsForAnotherReasonProvesNothing() {
        assertThat(failures(run(Swallowing.class)))
                .singleElement()
                .asString()
                .contains("for a reason that has nothing to do with the fault")
                .contains("the port is taken");
    }

    static class Swallowing extends WithService {
        private boolean met;

        @GameDay("row/down")
        void swallowsTheFaultAndFailsForAReasonOfItsOwn() {
            try {
                row.titlesFor("noah");
            } catch (RuntimeException e) {
                met = true;
            }
            if (met) {
                throw new IllegalArgumentException("the port is taken");
            }
        }
    }

    static class Unrepeatable extends WithService {
        private static final List<String> ORDERS = new ArrayList<>();

        @GameDay("similar/down")
        void countsWhatItLeftBehind() {
            similar.trailersOf("x");
            ORDERS.add("x");
            assertThat(ORDERS).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void aTestThatCannotRunTwiceIsNotTakenForOneThatNotices() {
        Unrepeatable.ORDERS.clear();
        assertThat(failures(run(Unrepeatable.class)))
                .singleElement()
                .asString()
                .contains("countsWhatItLeftBehind met similar/down")
                .contains("was served removed, and failed");
    }

    static class TwoUsers extends WithService {
        @BeforeEach
        void healthyTime() {
            untilThereIsALastGoodRow();
        }

        @GameDay("row/down")
        void servesEachTheirOwnStep() {
            assertThat(row.titlesFor("mira")).isNotEmpty();
            assertThat(row.titlesFor("noah")).isNotEmpty();
        }
    }

    @Test
    void everyStepHasARunOfItsOwnEvenWhenOneRunServesSeveral() throws IOException {
        run(TwoUsers.class).assertStatistics(tests -> tests.failed(0));
        assertThat(verdicts("row/down")).contains("THROWS NONE PROVED last-good", "THROWS NONE PROVED lesser");
    }

    @Nested
    class InsideAnother {

        abstract static class Base extends WithService {
            @BeforeEach
            void warm() {
                untilThereIsALastGoodRow();
            }
        }

        static class Leaf extends Base {
            @GameDay("row/down")
            void showsTitlesAnyway() {
                assertThat(row.titlesFor("mira")).isNotEmpty();
            }
        }

        @Test
        void theEvidenceStandsOnEveryClassThatTheTestIsMadeOf() throws IOException {
            run(Leaf.class);
            List<String> classes = new ArrayList<>();
            evidence("row/down").get(0).get("classes").fieldNames().forEachRemaining(classes::add);
            assertThat(classes).contains(Leaf.class.getName(), Base.class.getName(), WithService.class.getName());
        }
    }

    static class Aborting extends WithService {
        @GameDay("row/down")
        void isNotForThisMachine() {
            abort("no network here");
        }
    }

    @Test
    void aGameDayThatAbortsItselfIsNotJudgedAndLeavesNoEvidence() {
        run(Aborting.class).assertStatistics(tests -> tests.aborted(1).failed(0));
        assertThat(OutputFolder.evidence(output)).doesNotExist();
    }

    static class Bystander extends WithService {
        @BeforeEach
        void healthyTime() {
            untilThereIsALastGoodRow();
        }

        @GameDay("row/down")
        void callsUntilTheBreakerWouldOpen() {
            for (int i = 0; i < 15; i++) {
                assertThat(row.titlesFor("mira")).isNotEmpty();
            }
        }

        @AfterEach
        void theRealBreakerNeverSawTheFault() {
            assertThat(row.titlesFor("noah")).containsExactly("noah's own");
        }
    }

    @Test
    void aRehearsalLeavesTheRealBreakerAlone() {
        assertThat(failures(run(Bystander.class))).isEmpty();
    }

    // ---- reading what was left ----

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    private static List<String> failures(Events tests) {
        return tests.failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }

    private List<JsonNode> evidence(String failureMode) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(OutputFolder.evidence(output))) {
            for (Path file : files.sorted().toList()) {
                JsonNode run = json.readTree(file.toFile());
                if (run.get("failureMode").asText().equals(failureMode)) {
                    found.add(run);
                }
            }
        }
        found.sort(Comparator.comparing(run -> run.get("startedAt").asText()));
        return found;
    }

    private List<String> verdicts(String failureMode) throws IOException {
        return evidence(failureMode).stream()
                .map(run -> run.get("cause").asText() + " " + run.get("mutant").asText() + " "
                        + run.get("verdict").asText() + " " + run.path("step").asText("-"))
                .toList();
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
