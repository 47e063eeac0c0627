package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.GuardEvent.Degraded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@Timeout(30)
class ListenersTest {

    private static final Logger GUARD_LOG = (Logger) LoggerFactory.getLogger("dev.crumple.guard");

    private final FakeTime time = new FakeTime();
    private final List<GuardEvent> heard = Collections.synchronizedList(new ArrayList<>());

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(literal = "less")
        String row();
    }

    private GuardsBuilder builder() {
        return Guards.builder().time(time);
    }

    private static Row broken(Guards guards) {
        return guards.protect(Row.class, () -> {
            throw new IllegalStateException("broken");
        });
    }

    @Test
    void eachFailureIsOneEventAndRefusedCallsAreCounted() {
        try (Guards guards = builder().listener(heard::add).build()) {
            Row row = broken(guards);
            for (int i = 0; i < 25; i++) {
                row.row();
            }
        }
        assertThat(heard).hasSize(12);
        assertThat(heard)
                .filteredOn(event -> event instanceof GuardEvent.Degraded)
                .hasSize(10);
        assertThat(heard)
                .contains(
                        new GuardEvent.Transition(
                                Instant.EPOCH, "row/down", GuardEvent.State.CLOSED, GuardEvent.State.OPEN),
                        new GuardEvent.Summary(Instant.EPOCH, "row/down", Reason.OPEN, Step.LITERAL, 15));
    }

    @Test
    void nothingIsToldOfHealthyCalls() {
        try (Guards guards = builder().listener(heard::add).build()) {
            Row row = guards.protect(Row.class, () -> "fine");
            row.row();
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void countsAreToldASecondLaterThoughNobodyCallsAgain() {
        try (Guards guards = builder().listener(heard::add).build()) {
            Row row = guards.protect(Row.class, () -> "fine");
            guards.switches().remove("row", "mira");
            row.row();
            row.row();
            time.pass(Duration.ofMillis(999));
            row.row();
            time.pass(Duration.ofMillis(1));
            await().until(() -> summaries().size() == 1);
            assertThat(summaries()).containsExactly(removed(1, 3));
            time.pass(Duration.ofSeconds(10));
            row.row();
            time.pass(Duration.ofSeconds(10));
            await().until(() -> summaries().size() == 2);
            assertThat(summaries().get(1)).isEqualTo(removed(12, 1));
        }
        assertThat(summaries()).hasSize(2);
    }

    @Test
    void whatWasCountedLastIsToldAtTheEnd() {
        try (Guards guards = builder().listener(heard::add).build()) {
            Row row = guards.protect(Row.class, () -> "fine");
            guards.switches().remove("row", "mira");
            row.row();
        }
        assertThat(summaries()).containsExactly(removed(0, 1));
    }

    @Test
    void callsAfterTheEndAreServedThoughNobodyHearsOfThem() {
        Guards guards = builder().listener(heard::add).build();
        Row row = guards.protect(Row.class, () -> "fine");
        guards.close();
        assertThat(row.row()).isEqualTo("less");
        assertThat(row.row()).isEqualTo("less");
        assertThat(heard).isEmpty();
    }

    private List<GuardEvent> summaries() {
        synchronized (heard) {
            return heard.stream().filter(GuardEvent.Summary.class::isInstance).toList();
        }
    }

    private static GuardEvent removed(int second, long count) {
        return new GuardEvent.Summary(
                Instant.EPOCH.plusSeconds(second), "row/down", Reason.REMOVED, Step.LITERAL, count);
    }

    @Test
    void aListenerThatThrowsIsHeardOfAndChangesNothing() {
        try (Guards guards = builder()
                .listener(event -> {
                    throw new IllegalStateException("the listener is broken");
                })
                .listener(heard::add)
                .build()) {
            assertThat(broken(guards).row()).isEqualTo("less");
            assertThat(broken(guards).row()).isEqualTo("less");
        }
        assertThat(heard).hasSize(2);
    }

    @Test
    void aListenerThatBlocksLosesEventsAndHoldsUpNobody() {
        CountDownLatch never = new CountDownLatch(1);
        try (Guards guards = builder()
                .listener(event -> awaitDeaf(never))
                .listener(heard::add)
                .build()) {
            for (int bound = 0; bound < 150; bound++) {
                Row row = broken(guards);
                for (int i = 0; i < 10; i++) {
                    row.row();
                }
                int told = (bound + 1) * 11;
                if (bound % 50 == 49) {
                    await().until(() -> heard.size() == told);
                }
            }
            assertThat(guards.lostEvents()).isGreaterThan(0);
            never.countDown();
        }
    }

    private static void awaitDeaf(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException deaf) {
                // Some listeners do not listen.
            }
        }
    }

    @Test
    void aListenerMayCallGuardsAndHearsOfThatTooUntilTheBreakerOpens() {
        AtomicReference<Row> alarm = new AtomicReference<>();
        try (Guards guards = builder()
                .listener(event -> alarm.get().row())
                .listener(heard::add)
                .build()) {
            alarm.set(broken(guards));
            assertThat(broken(guards).row()).isEqualTo("less");
            await().until(() -> heard.contains(new GuardEvent.Transition(
                    Instant.EPOCH, "row/down", GuardEvent.State.CLOSED, GuardEvent.State.OPEN)));
            assertThat(guards.lostEvents()).isZero();
        }
        assertThat(heard).filteredOn(event -> event instanceof Degraded).hasSize(11);
    }

    @Test
    void aLogThatBlocksHoldsUpNeitherCallersNorTheLogbook(@TempDir Path folder) throws Exception {
        CountDownLatch logging = new CountDownLatch(1);
        AppenderBase<ILoggingEvent> blocking = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent line) {
                logging.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        Path logbook = folder.resolve(ProcessHandle.current().pid() + ".jsonl");
        try (Guards guards = withLog(blocking, builder().logbook(folder))) {
            Row row = broken(guards);
            assertThat(row.row()).isEqualTo("less");
            logging.await();
            assertThat(row.row()).isEqualTo("less");
            await().until(() -> Files.readAllLines(logbook).size() == 2);
        } finally {
            noThreadIsLeft();
            withoutLog(blocking);
        }
    }

    @Test
    void callsThatFailAlikeAreFoldedInTheLog() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        try (Guards guards = withLog(log, builder())) {
            Row row = broken(guards);
            row.row();
            row.row();
            row.row();
        } finally {
            withoutLog(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "row/down FAILED after 0 ms, served literal: java.lang.IllegalStateException: broken",
                        "row/down FAILED, served literal: 2 more within a second of 1970-01-01T00:00:00Z");
    }

    private static Guards withLog(Appender<ILoggingEvent> appender, GuardsBuilder builder) {
        GUARD_LOG.setLevel(Level.WARN);
        GUARD_LOG.setAdditive(false);
        appender.start();
        GUARD_LOG.addAppender(appender);
        return builder.build();
    }

    private static void withoutLog(Appender<ILoggingEvent> appender) {
        GUARD_LOG.detachAppender(appender);
        GUARD_LOG.setLevel(Level.OFF);
        GUARD_LOG.setAdditive(true);
    }

    @Test
    void aFallbackThatFailsIsToldThoughTheNextStepServes() {
        try (Guards guards = builder().listener(heard::add).build()) {
            WithLesser row = guards.protect(
                    WithLesser.class,
                    () -> {
                        throw new IllegalStateException("broken");
                    },
                    new Lesser());
            assertThat(row.row()).isEqualTo("least");
        }
        assertThat(heard)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(Degraded.class))
                .satisfies(event -> assertThat(event.missed()).singleElement().satisfies(missed -> {
                    assertThat(missed.step()).isEqualTo(Step.LESSER);
                    assertThat(missed.thrown()).hasMessage("broken, too");
                }));
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface WithLesser {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(to = Lesser.class, literal = "least")
        String row();
    }

    static class Lesser implements WithLesser {
        @Override
        public String row() {
            throw new IllegalStateException("broken, too");
        }
    }

    @Test
    void theLogbookKeepsALineForEachEvent(@TempDir Path folder) throws Exception {
        try (Guards guards = builder().logbook(folder).build()) {
            broken(guards).row();
        }
        List<String> lines =
                Files.readAllLines(folder.resolve(ProcessHandle.current().pid() + ".jsonl"));
        assertThat(lines).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.get("kind").asText()).isEqualTo("degraded");
        assertThat(line.get("failureMode").asText()).isEqualTo("row/down");
        assertThat(line.get("reason").asText()).isEqualTo("FAILED");
        assertThat(line.get("step").asText()).isEqualTo("literal");
        assertThat(line.get("thrown").asText()).isEqualTo("java.lang.IllegalStateException: broken");
    }

    @Test
    void aListenerIsClosedWithTheGuardsEvenWhenNothingHappened() {
        class Closing implements GuardListener, AutoCloseable {
            private boolean closed;

            @Override
            public void on(GuardEvent event) {}

            @Override
            public void close() {
                closed = true;
            }
        }
        Closing listener = new Closing();
        builder().listener(listener).build().close();
        assertThat(listener.closed).isTrue();
    }

    @Test
    void noThreadIsLeftAfterClose() {
        Guards guards = builder().listener(heard::add).build();
        broken(guards).row();
        guards.close();
        noThreadIsLeft();
    }

    private static void noThreadIsLeft() {
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("crumple-") && thread.isAlive()));
    }

    @Test
    void aFeatureThatNoGuardHasCannotBeSwitched() {
        try (Guards guards = builder().build()) {
            broken(guards);
            assertThatThrownBy(() -> guards.switches().remove("rwo", "mira"))
                    .hasMessage("No guard has the feature \"rwo\". There are: row.");
        }
    }
}
