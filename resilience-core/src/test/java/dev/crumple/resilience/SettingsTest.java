package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is declared can be overridden while the service runs, and a wrong override is refused as a whole. */
@Timeout(30)
class SettingsTest {

    private static final String ROW = "row/down";

    private final FakeTime time = new FakeTime();
    private final List<GuardEvent> heard = new CopyOnWriteArrayList<>();
    private final Guards guards =
            Guards.builder().time(time).listener(heard::add).build();
    private final Settings settings = guards.settings();
    private final CountDownLatch never = new CountDownLatch(1);

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Popular titles.")
        @FailureMode(id = "slow", dependency = "recommender", when = Cause.HANGS, customerSees = "Popular titles.")
        @Budget(value = "100ms", inFlight = 2)
        @Fallback(to = Popular.class)
        String titles();
    }

    static class Popular implements Row {
        @Override
        public String titles() {
            return "popular";
        }
    }

    @Feature(id = "reserved", criticality = Criticality.IMPORTANT)
    interface Reserved {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Popular titles.")
        @Budget(value = "100ms", reserve = "30ms")
        @Fallback(to = Lesser.class)
        String titles();
    }

    static class Lesser implements Reserved {
        @Override
        public String titles() {
            return "popular";
        }
    }

    @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
    interface Similar {
        @FailureMode(id = "graph-slow", dependency = "title-graph", when = Cause.SLOW, customerSees = "No row.")
        @Budget("150ms")
        @RemoveFeature
        Optional<String> similar();
    }

    private Guard similar;

    @BeforeEach
    void bind() {
        guards.protect(Row.class, () -> "mine");
        guards.protect(Reserved.class, () -> "mine");
        similar = guards.guard(Similar.class, "similar");
    }

    @AfterEach
    void close() {
        never.countDown();
        guards.close();
    }

    private static String refusal(Runnable change) {
        try {
            change.run();
        } catch (InvalidSettingsException e) {
            return e.getMessage();
        }
        throw new AssertionError("nothing was refused");
    }

    private String refusal(Map<String, String> texts) {
        return refusal(() -> settings.load(texts));
    }

    @Nested
    class Refuses {

        @Test
        void anUnknownSettingAndNamesTheNearestKey() {
            assertThat(refusal(Map.of("similar-titles/graph-slow.budgte", "200ms")))
                    .isEqualTo("similar-titles/graph-slow.budgte: there is no such setting."
                            + " The nearest key is similar-titles/graph-slow.budget.");
        }

        @Test
        void anUnknownFailureModeAndNamesTheNearestKey() {
            assertThat(refusal(Map.of("similar-title/graph-slow.in-flight", "20")))
                    .isEqualTo("similar-title/graph-slow.in-flight: no guard has such a failure mode."
                            + " The nearest key is similar-titles/graph-slow.in-flight.");
        }

        @Test
        void aKeyWithADotWhereTheSlashBelongs() {
            assertThat(refusal(Map.of("similar-titles.graph-slow.open-for", "1s")))
                    .endsWith("The nearest key is similar-titles/graph-slow.open-for.");
        }

        @Test
        void anyKeyWhileNothingIsBound() {
            try (Guards empty = Guards.create()) {
                assertThat(refusal(() -> empty.settings().load(Map.of("row/down.budget", "1s"))))
                        .isEqualTo("row/down.budget: no guard has such a failure mode, for nothing is bound yet."
                                + " Bind features before you override their settings.");
                assertThat(refusal(() -> empty.settings().of("row/down")))
                        .isEqualTo("row/down: no guard has such a failure mode, for nothing is bound yet.");
            }
        }

        @Test
        void toAskForAFailureModeThatNoGuardHas() {
            String unknown = "row/dwon: no guard has such a failure mode. The nearest is row/down.";

            assertThat(refusal(() -> settings.of("row/dwon"))).isEqualTo(unknown);
            assertThat(refusal(() -> settings.declared("row/dwon"))).isEqualTo(unknown);
            assertThat(refusal(() -> settings.reset("row/dwon"))).isEqualTo(unknown);
            assertThat(refusal(() -> settings.set("row/dwon", Setting.IN_FLIGHT, 3)))
                    .isEqualTo(unknown);
        }

        @Test
        void whatIsFixedAtBinding() {
            assertThat(refusal(Map.of("row/down.waiting", "VIRTUAL", "row/down.interrupt", "false")))
                    .isEqualTo("row/down.interrupt cannot be overridden: interrupt is fixed when a guard is bound."
                            + " Change it in @Budget.\n"
                            + "row/down.waiting cannot be overridden: waiting is fixed when a guard is bound."
                            + " Change it in @Budget.");
        }

        @Test
        void aValueThatIsNone() {
            assertThat(refusal(Map.of(
                            "row/down.budget", "fast",
                            "row/down.failure-rate", "0",
                            "row/down.in-flight", "-1",
                            "row/down.minimum-calls", "99999999999",
                            "row/down.open-for", "0ms",
                            "row/down.window", "50%")))
                    .isEqualTo("row/down.budget is \"fast\" and must be a duration from 1ms to 3650d, such as 150ms.\n"
                            + "row/down.failure-rate is \"0\" and must be a whole percentage from 1% to 100%,"
                            + " such as 50%.\n"
                            + "row/down.in-flight is \"-1\" and must be a whole number from 1 to 2147483647,"
                            + " such as 10.\n"
                            + "row/down.minimum-calls is \"99999999999\" and must be a whole number"
                            + " from 1 to 10000, such as 10.\n"
                            + "row/down.open-for is \"0ms\" and must be a duration from 1ms to 3650d,"
                            + " such as 5s.\n"
                            + "row/down.window is \"50%\" and must be a whole number from 1 to 10000,"
                            + " such as 20.");
        }

        @Test
        void aValueOutOfRangeInCode() {
            assertThat(refusal(() -> settings.set(ROW, Setting.BUDGET, Duration.ZERO)))
                    .isEqualTo("row/down.budget is 0ms and must be a duration from 1ms to 3650d, such as 150ms.");
            assertThat(refusal(() -> settings.set(ROW, Setting.OPEN_FOR, Duration.ofSeconds(Long.MAX_VALUE))))
                    .startsWith("row/down.open-for is PT");
            assertThat(refusal(() -> settings.set(ROW, Setting.FAILURE_RATE, 101)))
                    .startsWith("row/down.failure-rate is 101% and must be");
            assertThat(refusal(() -> settings.set(ROW, Setting.RESERVE, Duration.ofNanos(1))))
                    .startsWith("row/down.reserve is PT0.000000001S and must be");
        }

        @Test
        void aBudgetThatADeclaredReserveLeavesNothingOf() {
            assertThat(refusal(() -> settings.set("reserved/down", Setting.BUDGET, Duration.ofMillis(30))))
                    .isEqualTo("reserved/down.reserve is 30ms and must leave something of the budget of 30ms."
                            + " Shorten it.");
        }

        @Test
        void aReserveThatNobodyNeeds() {
            assertThat(refusal(Map.of("similar-titles/graph-slow.reserve", "10ms")))
                    .isEqualTo("similar-titles/graph-slow.reserve has no use, because no step of a fallback runs code."
                            + " Take it away.");
        }

        @Test
        void everythingThatDoesNotFitTogether() {
            assertThat(refusal(Map.of(
                            "reserved/down.budget", "20ms",
                            "reserved/down.window", "5",
                            "similar-titles/graph-slow.minimum-calls", "21")))
                    .isEqualTo("reserved/down.reserve is 30ms and must leave something of the budget of 20ms."
                            + " Shorten it.\n"
                            + "reserved/down.minimum-calls is 10 and must not exceed the window of 5."
                            + " Lower it, or widen the window.\n"
                            + "similar-titles/graph-slow.minimum-calls is 21 and must not exceed the window of 20."
                            + " Lower it, or widen the window.");
        }

        @Test
        void twoFailureModesOfOneMethodThatDisagree() {
            String disagreement = "row/down.budget and row/slow.budget differ, and row/titles, which both belong to,"
                    + " has one budget. Give them one value, or take one of them away.";

            assertThat(refusal(Map.of("row/down.budget", "200ms", "row/slow.budget", "300ms")))
                    .isEqualTo(disagreement);
            settings.set("row/slow", Setting.BUDGET, Duration.ofMillis(300));
            assertThat(refusal(() -> settings.set(ROW, Setting.BUDGET, Duration.ofMillis(200))))
                    .isEqualTo(disagreement);
        }

        @Test
        void allWhenOneIsWrong() {
            settings.load(Map.of("row/down.in-flight", "7"));

            refusal(Map.of("row/down.in-flight", "8", "row/down.window", "0"));
            refusal(Map.of("row/down.in-flight", "8", "reserved/down.budget", "1ms"));

            assertThat(settings.of(ROW).inFlight()).isEqualTo(7);
            assertThat(settings.of("reserved/down")).isEqualTo(settings.declared("reserved/down"));
        }

        @Test
        void toTakeBackWhatAnotherOverrideNeeds() {
            settings.set("reserved/down", Setting.RESERVE, Duration.ofMillis(5));
            settings.load(Map.of("reserved/down.budget", "20ms"));

            assertThat(refusal(() -> settings.reset("reserved/down")))
                    .isEqualTo("reserved/down.reserve is 30ms and must leave something of the budget of 20ms."
                            + " Shorten it.");
            assertThat(settings.of("reserved/down").reserve()).isEqualTo(Duration.ofMillis(5));
        }

        @Test
        void propertiesThatAreNoText() {
            Properties properties = new Properties();
            properties.put("row/down.in-flight", List.of());

            assertThat(refusal(() -> settings.load(properties))).startsWith("row/down.in-flight is \"[]\" and must be");
        }

        @Test
        void figuresThatNoGuardCouldGoBy() {
            assertThatThrownBy(() -> new GuardSettings(
                            Duration.ofMillis(100), Duration.ofMillis(-1), 1, 50, 20, 21, Duration.ofSeconds(5)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("reserve is PT-0.001S and must leave something of the budget of 100ms. Shorten it.\n"
                            + "minimum-calls is 21 and must not exceed the window of 20."
                            + " Lower it, or widen the window.");
        }
    }

    @Test
    void whatIsDeclaredIsInForceUntilItIsOverridden() {
        assertThat(settings.of(ROW))
                .isEqualTo(settings.declared(ROW))
                .isEqualTo(new GuardSettings(
                        Duration.ofMillis(100), Duration.ofMillis(20), 2, 50, 20, 10, Duration.ofSeconds(5)));
    }

    @Test
    void loadingOverridesEverySetting() {
        settings.load(Map.of(
                "row/down.budget", "1s",
                "row/down.reserve", "300ms",
                "row/down.in-flight", "7",
                "row/down.failure-rate", "60%",
                "row/down.window", "40",
                "row/down.minimum-calls", "30",
                "row/down.open-for", "2m"));

        assertThat(settings.of(ROW))
                .isEqualTo(settings.of("row/slow"))
                .isEqualTo(new GuardSettings(
                        Duration.ofSeconds(1), Duration.ofMillis(300), 7, 60, 40, 30, Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "budget,1ms",
        "budget,3650d",
        "in-flight,1",
        "in-flight,2147483647",
        "failure-rate,1",
        "failure-rate,100%",
        "window,10",
        "window,10000",
        "minimum-calls,1",
        "minimum-calls,20",
        "open-for,1ms",
        "open-for,3650d"
    })
    void theLeastAndTheMostAreAllowed(String setting, String value) {
        settings.load(Map.of("row/down." + setting, value));

        assertThat(settings.of(ROW)).isNotEqualTo(settings.declared(ROW));
    }

    @Test
    void loadingReplacesWhatWasLoadedBefore() {
        settings.load(Map.of("row/down.budget", "1s"));
        settings.load(Map.of("similar-titles/graph-slow.budget", "1s"));

        assertThat(settings.of(ROW)).isEqualTo(settings.declared(ROW));
        assertThat(settings.of("similar-titles/graph-slow").budget()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void propertiesAreLoadedWithTheirDefaults() {
        Properties defaults = new Properties();
        defaults.setProperty("row/down.budget", "1s");
        Properties properties = new Properties(defaults);
        properties.setProperty("row/down.in-flight", "3");

        settings.load(properties);

        assertThat(settings.of(ROW).budget()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.of(ROW).inFlight()).isEqualTo(3);
    }

    @Test
    void codeWinsOverWhatIsLoadedSettingBySetting() {
        settings.set(ROW, Setting.IN_FLIGHT, 5);
        settings.load(Map.of("row/down.in-flight", "7", "row/slow.budget", "1s"));

        assertThat(settings.of(ROW).inFlight()).isEqualTo(5);
        assertThat(settings.of(ROW).budget()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void resettingTakesBackWhatCodeHasSet() {
        settings.load(Map.of("row/down.in-flight", "7"));
        settings.set(ROW, Setting.IN_FLIGHT, 5);
        settings.set(ROW, Setting.BUDGET, Duration.ofSeconds(1));

        settings.reset(ROW);

        assertThat(settings.of(ROW).inFlight()).isEqualTo(7);
        assertThat(settings.of(ROW).budget()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aReserveThatNobodyGaveFollowsTheBudget() {
        settings.set(ROW, Setting.BUDGET, Duration.ofMillis(10));
        settings.set("reserved/down", Setting.BUDGET, Duration.ofMillis(40));

        assertThat(settings.of(ROW).reserve()).isEqualTo(Duration.ofMillis(2));
        assertThat(settings.of("reserved/down").reserve()).isEqualTo(Duration.ofMillis(30));
    }

    @Nested
    class TakesEffect {

        private Thread hanging(Callable<Optional<String>> work, List<Optional<String>> answers) throws Exception {
            CountDownLatch begun = new CountDownLatch(1);
            Thread caller = new Thread(() -> answers.add(similar.call(() -> {
                begun.countDown();
                return work.call();
            })));
            caller.start();
            begun.await();
            return caller;
        }

        private Optional<String> hang() throws InterruptedException {
            never.await();
            return Optional.of("late");
        }

        @Test
        void withTheNextCallWhileThoseUnderWayKeepTheirBudget() throws Exception {
            List<Optional<String>> answers = new CopyOnWriteArrayList<>();
            Thread before = hanging(this::hang, answers);
            settings.set("similar-titles/graph-slow", Setting.BUDGET, Duration.ofHours(1));
            Thread after = hanging(this::hang, answers);

            time.pass(Duration.ofMillis(150));
            before.join();
            assertThat(answers).containsExactly(Optional.empty());

            time.pass(Duration.ofHours(1));
            after.join();
            assertThat(answers).containsExactly(Optional.empty(), Optional.empty());
        }

        @Test
        void onThePlacesInFlightOfWhichThoseTakenStayTaken() throws Exception {
            List<Optional<String>> answers = new CopyOnWriteArrayList<>();
            settings.set("similar-titles/graph-slow", Setting.BUDGET, Duration.ofHours(1));
            Thread first = hanging(this::hang, answers);
            Thread second = hanging(this::hang, answers);

            settings.set("similar-titles/graph-slow", Setting.IN_FLIGHT, 2);
            assertThat(similar.<Optional<String>>call(() -> Optional.of("no place")))
                    .isEmpty();
            settings.set("similar-titles/graph-slow", Setting.IN_FLIGHT, 3);
            assertThat(similar.<Optional<String>>call(() -> Optional.of("a place")))
                    .contains("a place");
            settings.set("similar-titles/graph-slow", Setting.IN_FLIGHT, 1);

            never.countDown();
            first.join();
            second.join();
            assertThat(answers).containsExactly(Optional.of("late"), Optional.of("late"));
            await().until(() -> similar.<Optional<String>>call(() -> Optional.of("free again"))
                    .isPresent());
        }

        @Test
        void onGuardsOfTheFailureModeThatAreBoundLater() throws Exception {
            settings.load(Map.of("similar-titles/graph-slow.in-flight", "1"));
            CountDownLatch begun = new CountDownLatch(1);
            Similar later = guards.protect(Similar.class, () -> {
                begun.countDown();
                return uninterruptedly();
            });
            Thread caller = new Thread(later::similar);
            caller.start();
            begun.await();

            assertThat(later.similar()).isEmpty();

            never.countDown();
            caller.join();
        }

        @Test
        void onThePlacesOfALesserImplementationToo() throws Exception {
            CountDownLatch begun = new CountDownLatch(1);
            Row row = guards.protect(
                    Row.class,
                    () -> {
                        throw new IllegalStateException("broken");
                    },
                    new Popular() {
                        @Override
                        public String titles() {
                            begun.countDown();
                            return uninterruptedly().orElseThrow();
                        }
                    });
            settings.set(ROW, Setting.IN_FLIGHT, 1);
            Thread caller = new Thread(row::titles);
            caller.start();
            begun.await();

            assertThatThrownBy(row::titles)
                    .isInstanceOf(FeatureUnavailableException.class)
                    .satisfies(thrown -> assertThat(thrown.getSuppressed())
                            .singleElement(as(InstanceOfAssertFactories.THROWABLE))
                            .hasMessageContaining("1 of its calls are in flight"));

            never.countDown();
            caller.join();
        }

        private Optional<String> uninterruptedly() {
            try {
                return hang();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class TheBreaker {

        private final AtomicInteger calls = new AtomicInteger();

        private Optional<String> fail() {
            calls.incrementAndGet();
            throw new IllegalStateException("broken");
        }

        private void open() {
            for (int i = 0; i < 10; i++) {
                similar.call(this::fail);
            }
            similar.call(this::fail);
            assertThat(calls).hasValue(10);
        }

        @Test
        void staysOpenWhenNoneOfItsOwnFiguresChanges() {
            open();

            settings.load(Map.of(
                    "similar-titles/graph-slow.budget", "1s",
                    "similar-titles/graph-slow.in-flight", "1",
                    "similar-titles/graph-slow.window", "20"));

            similar.call(this::fail);
            assertThat(calls).hasValue(10);
        }

        @ParameterizedTest
        @CsvSource({"failure-rate,51%", "window,21", "minimum-calls,9", "open-for,6s"})
        void isMadeAnewClosedWhenOneOfThemChanges(String setting, String value) {
            open();

            settings.load(Map.of("similar-titles/graph-slow." + setting, value));

            similar.call(this::fail);
            assertThat(calls).hasValue(11);
            await().untilAsserted(() -> assertThat(heard)
                    .filteredOn(event -> event instanceof GuardEvent.Transition)
                    .containsExactly(
                            transition(GuardEvent.State.CLOSED, GuardEvent.State.OPEN),
                            transition(GuardEvent.State.OPEN, GuardEvent.State.CLOSED)));
        }

        private GuardEvent transition(GuardEvent.State from, GuardEvent.State to) {
            return new GuardEvent.Transition(Instant.EPOCH, "similar-titles/graph-slow", from, to);
        }

        @Test
        void hearsNothingOfCallsThatBeganBeforeIt() throws Exception {
            settings.load(Map.of("similar-titles/graph-slow.minimum-calls", "1"));
            CountDownLatch begun = new CountDownLatch(1);
            Thread caller = new Thread(() -> similar.call(() -> {
                begun.countDown();
                never.await();
                return fail();
            }));
            caller.start();
            begun.await();

            settings.load(Map.of("similar-titles/graph-slow.minimum-calls", "2"));
            never.countDown();
            caller.join();

            assertThat(similar.<Optional<String>>call(() -> Optional.of("closed")))
                    .contains("closed");
            guards.close();
            assertThat(heard).hasSize(1).noneMatch(event -> event instanceof GuardEvent.Transition);
        }
    }
}
