package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.metrics.GuardMeters;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardMetersTest {

    private static final int CALLS_THAT_OPEN = 10;

    private final FakeTime time = FakeTime.running();
    private final Guards guards = Guards.builder().time(time).build();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch bothHang = new CountDownLatch(2);
    private final CountDownLatch harness = new CountDownLatch(1);

    @AfterEach
    void endWhatStillHangs() {
        harness.countDown();
        guards.close();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Less.")
        @FailureMode(id = "slow", dependency = "recommender", when = Cause.SLOW, customerSees = "Less.")
        @Budget(value = "1s", inFlight = 2)
        @Fallback(literal = "less")
        String row();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Title {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Less.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @Fallback(literal = "less")
        String title();
    }

    @Feature(id = "sign-in", criticality = Criticality.INDISPENSABLE)
    interface SignIn {
        @FailureMode(id = "down", dependency = "accounts", when = Cause.THROWS, customerSees = "Try again.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @FailFast
        String signIn();
    }

    private static String broken() {
        throw new IllegalStateException("broken");
    }

    private String hang() {
        bothHang.countDown();
        while (harness.getCount() > 0) {
            try {
                harness.await();
            } catch (InterruptedException deaf) {
                // Some dependencies do not listen.
            }
        }
        return "late";
    }

    private double value(String name, String... tags) {
        Meter meter = registry.get(name).tags(tags).meter();
        return meter.measure().iterator().next().getValue();
    }

    private double degraded(String... tags) {
        return registry.get("crumple.calls.degraded").tags(tags).functionCounters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private void bind() {
        new GuardMeters(guards).bindTo(registry);
    }

    @Test
    void degradedCallsAreCountedByWhatHappened() {
        Row row = guards.protect(Row.class, GuardMetersTest::broken);
        bind();
        for (int i = 0; i < CALLS_THAT_OPEN + 3; i++) {
            row.row();
        }
        assertThat(degraded("failure.mode", "row/down", "reason", "FAILED", "step", "literal"))
                .isEqualTo(10);
        assertThat(degraded("failure.mode", "row/down", "reason", "OPEN", "step", "literal"))
                .isEqualTo(3);
        assertThat(degraded()).isEqualTo(13);
    }

    @Test
    void callsThatHangHoldTheirPlacesAndRefuseOthers() throws Exception {
        Row row = guards.protect(Row.class, this::hang);
        bind();
        ExecutorService callers = Executors.newFixedThreadPool(2);
        Future<String> first = callers.submit(row::row);
        Future<String> second = callers.submit(row::row);
        bothHang.await();
        assertThat(value("crumple.calls.in.flight", "method", "row")).isEqualTo(2);
        assertThat(row.row()).isEqualTo("less");
        assertThat(value("crumple.calls.refused", "method", "row")).isEqualTo(1);
        assertThat(value("crumple.calls.overdue", "method", "row")).isZero();
        assertThat(value("crumple.calls.limit", "method", "row")).isEqualTo(2);

        time.pass(Duration.ofSeconds(1));
        assertThat(first).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("less");
        assertThat(second).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("less");
        assertThat(value("crumple.calls.overdue", "method", "row")).isEqualTo(2);
        assertThat(value("crumple.calls.in.flight", "method", "row")).isEqualTo(2);
        assertThat(degraded("failure.mode", "row/slow", "reason", "LATE")).isEqualTo(2);
        callers.shutdown();
    }

    @Test
    void anOpenBreakerShows() {
        Row row = guards.protect(Row.class, GuardMetersTest::broken);
        bind();
        assertThat(value("crumple.breaker.state", "state", "CLOSED")).isEqualTo(1);
        assertThat(value("crumple.breaker.failure.rate")).isNaN();
        assertThat(value("crumple.feature.degraded")).isZero();
        for (int i = 0; i < CALLS_THAT_OPEN; i++) {
            row.row();
        }
        assertThat(value("crumple.breaker.state", "state", "CLOSED")).isZero();
        assertThat(value("crumple.breaker.state", "state", "OPEN")).isEqualTo(1);
        assertThat(value("crumple.breaker.failure.rate")).isEqualTo(1);
        assertThat(value("crumple.feature.degraded")).isEqualTo(1);
    }

    @Test
    void aRemovedFeatureShowsWithItsSource() {
        Row row = guards.protect(Row.class, () -> "fine");
        bind();
        guards.switches().remove("row", "mira");
        row.row();
        assertThat(value("crumple.feature.removed", "source", "OPERATOR")).isEqualTo(1);
        assertThat(value("crumple.feature.removed", "source", "OVERLOAD")).isZero();
        assertThat(value("crumple.feature.degraded")).isZero();

        guards.switches().restore("row");
        feature().word().remove(GuardEvent.Source.OVERLOAD, "300 calls refused in 1 s", Instant.EPOCH);
        assertThat(value("crumple.feature.removed", "source", "OPERATOR")).isZero();
        assertThat(value("crumple.feature.removed", "source", "OVERLOAD")).isEqualTo(1);
    }

    @Test
    void everyFailureModeIsCountedFromZero() {
        guards.protect(SignIn.class, () -> "mira");
        bind();
        assertThat(degraded("failure.mode", "sign-in/down", "reason", "FAILED", "step", "fail-fast"))
                .isZero();
        assertThat(value("crumple.events.lost")).isZero();
    }

    @Test
    void guardsThatAreBoundLaterShowToo() {
        bind();
        guards.protect(Row.class, GuardMetersTest::broken).row();
        assertThat(degraded("feature", "row")).isEqualTo(1);
    }

    @Test
    void severalGuardsOfOneMethodOrFailureModeAreSummedUp() {
        Row one = guards.protect(Row.class, GuardMetersTest::broken);
        bind();
        Row other = guards.protect(Row.class, GuardMetersTest::broken);
        Title title = guards.protect(Title.class, GuardMetersTest::broken);
        one.row();
        title.title();
        for (int i = 0; i < CALLS_THAT_OPEN; i++) {
            other.row();
        }
        assertThat(degraded("failure.mode", "row/down", "reason", "FAILED")).isEqualTo(12);
        assertThat(value("crumple.calls.limit", "method", "row")).isEqualTo(4);
        assertThat(value("crumple.breaker.state", "method", "row", "state", "OPEN"))
                .isEqualTo(1);
        assertThat(value("crumple.breaker.state", "method", "row", "state", "CLOSED"))
                .isEqualTo(1);
        assertThat(value("crumple.breaker.state", "method", "title", "state", "CLOSED"))
                .isEqualTo(1);
        assertThat(value("crumple.breaker.failure.rate", "method", "row")).isEqualTo(1);
    }

    @Test
    void closedGuardsLeaveTheRegistryToTheirSuccessors() {
        guards.protect(Row.class, GuardMetersTest::broken).row();
        bind();
        guards.close();
        assertThat(registry.getMeters()).isEmpty();
        try (Guards successor = Guards.builder().time(FakeTime.running()).build()) {
            new GuardMeters(successor).bindTo(registry);
            Row row = successor.protect(Row.class, GuardMetersTest::broken);
            row.row();
            row.row();
            assertThat(degraded()).isEqualTo(2);
        }
    }

    @Test
    void aRegistryDoesNotKeepForgottenGuardsAlive() {
        WeakReference<Guards> forgotten = boundAndForgotten();
        await().until(() -> {
            System.gc();
            return forgotten.get() == null;
        });
        assertThat(registry.getMeters()).isNotEmpty();
    }

    private WeakReference<Guards> boundAndForgotten() {
        Guards forgotten = Guards.create();
        forgotten.protect(Row.class, () -> "fine");
        new GuardMeters(forgotten).bindTo(registry);
        return new WeakReference<>(forgotten);
    }

    @Test
    void severalGuardsObjectsAreToldApartByTags() {
        try (Guards others = Guards.builder().time(FakeTime.running()).build()) {
            new GuardMeters(guards, Tags.of("tenant", "one")).bindTo(registry);
            new GuardMeters(others, Tags.of("tenant", "two")).bindTo(registry);
            guards.protect(Row.class, GuardMetersTest::broken).row();
            others.protect(Row.class, () -> "fine").row();
            assertThat(degraded("tenant", "one")).isEqualTo(1);
            assertThat(degraded("tenant", "two")).isZero();
        }
        assertThat(registry.getMeters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(meter.getId().getTag("tenant")).isEqualTo("one"));
    }

    @Test
    void prometheusTakesEveryMeter() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List<String> failures = new ArrayList<>();
        prometheus.config().onMeterRegistrationFailed((id, why) -> failures.add(id + ": " + why));
        Row row = guards.protect(Row.class, GuardMetersTest::broken);
        guards.protect(SignIn.class, () -> "mira");
        bind();
        new GuardMeters(guards).bindTo(prometheus);
        row.row();

        assertThat(failures).isEmpty();
        assertThat(prometheus.getMeters()).hasSameSizeAs(registry.getMeters());
        assertThat(prometheus.scrape())
                .contains("crumple_calls_degraded_total{failure_mode=\"row/down\",feature=\"row\",reason=\"FAILED\","
                        + "step=\"literal\"} 1.0")
                .contains("crumple_breaker_state{feature=\"sign-in\",method=\"signIn\",state=\"CLOSED\"} 1.0");
    }

    @Test
    void metersOfOneNameHaveTheSameTagKeys() {
        guards.protect(Row.class, GuardMetersTest::broken);
        guards.protect(SignIn.class, () -> "mira");
        bind();
        assertThat(registry.getMeters().stream()
                        .map(Meter::getId)
                        .collect(Collectors.groupingBy(
                                Meter.Id::getName,
                                Collectors.mapping(
                                        id -> id.getTags().stream()
                                                .map(Tag::getKey)
                                                .toList(),
                                        Collectors.toSet()))))
                .isNotEmpty()
                .allSatisfy((name, keys) -> assertThat(keys).as(name).hasSize(1));
    }

    @Test
    void theCounterSumsToExactlyTheDegradedCallsOfManyThreads() throws Exception {
        int threads = 64;
        int rounds = 150;
        AtomicInteger turn = new AtomicInteger();
        Row row = guards.protect(Row.class, () -> switch (turn.getAndIncrement() % 5) {
            case 0 -> broken();
            case 1 -> hangUntilInterrupted();
            default -> "fine";
        });
        bind();
        AtomicInteger served = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        List<Future<?>> calling = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            calling.add(callers.submit(() -> {
                for (int round = 0; round < rounds; round++) {
                    if (row.row().equals("less")) {
                        served.incrementAndGet();
                    }
                }
            }));
        }
        for (int step = 0; calling.stream().anyMatch(future -> !future.isDone()); step++) {
            time.pass(Duration.ofSeconds(2));
            if (step % 20 == 10) {
                guards.switches().remove("row", "mira");
            } else if (step % 20 == 0) {
                guards.switches().restore("row");
            }
        }
        for (Future<?> future : calling) {
            future.get();
        }
        callers.shutdown();
        assertThat(degraded()).isEqualTo(served.get()).isPositive();
    }

    private static String hangUntilInterrupted() {
        while (!Thread.interrupted()) {
            LockSupport.parkNanos(1_000_000);
        }
        throw new IllegalStateException("interrupted");
    }

    private BoundFeature feature() {
        return Features.behind(guards).named("row");
    }
}
