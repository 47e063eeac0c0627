package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.metrics.Resilience4jRegistries;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.github.resilience4j.timelimiter.event.TimeLimiterEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class Resilience4jRegistriesTest {

    private static final int CALLS_THAT_OPEN = 10;

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final TimeLimiterRegistry limiters = TimeLimiterRegistry.ofDefaults();

    @AfterEach
    void close() {
        guards.close();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Less.")
        @Budget(value = "200ms", waiting = Waiting.ON_CALLER)
        @Fallback(literal = "less")
        String titles();
    }

    @Feature(id = "reviews", criticality = Criticality.OPTIONAL)
    interface Reviews {
        @FailureMode(id = "slow", dependency = "reviews", when = Cause.SLOW, customerSees = "None.")
        @Budget("200ms")
        @Fallback(literal = "none")
        CompletableFuture<String> of();
    }

    private Row row(Supplier<String> recommender) {
        return guards.protect(Row.class, recommender::get);
    }

    private static String broken() {
        throw new IllegalStateException("broken");
    }

    private void publish() {
        new Resilience4jRegistries(breakers, limiters).publish(guards);
    }

    private CircuitBreaker breaker(String name) {
        return breakers.find(name).orElseThrow();
    }

    @Test
    void theBreakerInTheRegistryIsTheGuards() {
        Row row = row(Resilience4jRegistriesTest::broken);
        publish();
        assertThat(breaker("row/titles").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        for (int i = 0; i < CALLS_THAT_OPEN; i++) {
            row.titles();
        }
        assertThat(breaker("row/titles").getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(breaker("row/titles").getMetrics().getNumberOfFailedCalls()).isEqualTo(CALLS_THAT_OPEN);
        assertThat(limiters.find("row/titles")
                        .orElseThrow()
                        .getTimeLimiterConfig()
                        .getTimeoutDuration())
                .isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whoForcesItOpenThereDegradesTheFeature() {
        Row row = row(() -> "mine");
        publish();
        breaker("row/titles").transitionToForcedOpenState();
        assertThat(guards.status("row").degraded())
                .isEqualTo(new FeatureStatus.Degraded(time.clock().instant(), "row/down", Reason.OPEN, null));
        assertThat(row.titles()).isEqualTo("less");
        breaker("row/titles").transitionToClosedState();
        assertThat(row.titles()).isEqualTo("mine");
    }

    @Test
    void lateCallsAreTimeoutsThere() {
        Reviews reviews = guards.protect(Reviews.class, CompletableFuture::new);
        publish();
        List<TimeLimiterEvent.Type> heard = new ArrayList<>();
        TimeLimiter limiter = limiters.find("reviews/of").orElseThrow();
        limiter.getEventPublisher().onEvent(event -> heard.add(event.getEventType()));
        var answer = reviews.of();
        time.pass(Duration.ofMillis(200));
        assertThat(answer.join()).isEqualTo("none");
        assertThat(heard).containsExactly(TimeLimiterEvent.Type.TIMEOUT);
    }

    @Test
    void theMetersOfResilience4jShowGuards() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(limiters).bindTo(meters);
        publish();
        Row row = row(Resilience4jRegistriesTest::broken);
        Row fine = row(() -> "mine");
        for (int i = 0; i < CALLS_THAT_OPEN + 2; i++) {
            row.titles();
        }
        fine.titles();

        assertThat(calls(meters, "row/titles", "failed")).isEqualTo(CALLS_THAT_OPEN);
        assertThat(calls(meters, "row/titles#2", "successful")).isEqualTo(1);
        assertThat(state(meters, "row/titles", "open")).isEqualTo(1);
        assertThat(state(meters, "row/titles#2", "closed")).isEqualTo(1);
        assertThat(meters.get("resilience4j.timelimiter.calls")
                        .tags("name", "row/titles", "kind", "failed")
                        .counter()
                        .count())
                .isEqualTo(CALLS_THAT_OPEN);
    }

    private static double calls(SimpleMeterRegistry meters, String name, String kind) {
        return meters.get("resilience4j.circuitbreaker.calls")
                .tags("name", name, "kind", kind)
                .timer()
                .count();
    }

    private static double state(SimpleMeterRegistry meters, String name, String state) {
        return meters.get("resilience4j.circuitbreaker.state")
                .tags("name", name, "state", state)
                .gauge()
                .value();
    }

    @Test
    void aBreakerThatIsReplacedIsReplacedThereToo() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        Row row = row(Resilience4jRegistriesTest::broken);
        publish();
        for (int i = 0; i < CALLS_THAT_OPEN; i++) {
            row.titles();
        }
        assertThat(state(meters, "row/titles", "open")).isEqualTo(1);

        guards.settings().set("row/down", Setting.WINDOW, 30);
        assertThat(breakers.getAllCircuitBreakers()).hasSize(1);
        assertThat(state(meters, "row/titles", "closed")).isEqualTo(1);
        row.titles();
        assertThat(breaker("row/titles").getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    }

    @Test
    void theTagsOfTheRegistryAreItsEntriesToo() {
        CircuitBreakerRegistry tagged =
                CircuitBreakerRegistry.of(Map.of("default", CircuitBreakerConfig.ofDefaults()), Map.of("team", "rows"));
        row(() -> "mine");
        new Resilience4jRegistries(tagged, limiters).publish(guards);
        assertThat(tagged.find("row/titles").orElseThrow().getTags()).isEqualTo(Map.of("team", "rows"));
    }

    @Test
    void whatAServiceHasPutThereItselfStays() {
        CircuitBreaker own = breakers.circuitBreaker("row/titles");
        row(() -> "mine");
        publish();
        assertThat(breaker("row/titles")).isSameAs(own);
        assertThat(breaker("row/titles#2").getName()).isEqualTo("row/titles#2");
        guards.close();
        assertThat(breakers.getAllCircuitBreakers()).containsExactly(own);
    }

    @Test
    void closedGuardsLeaveTheRegistries() {
        row(() -> "mine");
        publish();
        guards.close();
        assertThat(breakers.getAllCircuitBreakers()).isEmpty();
        assertThat(limiters.getAllTimeLimiters()).isEmpty();
    }

    @Test
    void anEntryIsItselfAndThrowsWhatTheBreakerThrows() {
        row(() -> "mine");
        publish();
        CircuitBreaker entry = breaker("row/titles");
        assertThat(entry.equals(breaker("row/titles"))).isTrue();
        assertThat(entry.equals(guards)).isFalse();
        assertThat(Set.of(entry)).contains(breaker("row/titles"));
        entry.transitionToForcedOpenState();
        assertThatThrownBy(entry::acquirePermission).isInstanceOf(CallNotPermittedException.class);
    }
}
