package dev.crumple.resilience;

import static dev.crumple.resilience.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One probe decides about a half-open breaker; one that says nothing about the dependency lets the next one through. */
@Timeout(30)
class ProbesTest {

    private static final Duration OPEN_FOR = Duration.ofSeconds(5);

    private final FakeTime time = new FakeTime();
    private final LinkedBlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final Guards guards = Guards.builder()
            .time(time)
            .listener(event -> {
                if (event instanceof GuardEvent.Transition change) {
                    changes.add(change.from() + " to " + change.to());
                }
            })
            .build();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        ThreadDeadline.ofThread().setPlain(null);
        Thread.interrupted();
        never.countDown();
        guards.close();
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(
                id = "down",
                dependency = "d",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 1)
        @FailFast
        String handedOff();

        @FailureMode(
                id = "down-too",
                dependency = "d",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 1, waiting = Waiting.ON_CALLER)
        @FailFast
        String onCaller();

        @FailureMode(
                id = "down-later",
                dependency = "d",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 1, waiting = Waiting.ON_CALLER)
        @FailFast
        CompletableFuture<String> later();
    }

    private Guard open(String method) {
        Guard guard = guards.guard(Row.class, method);
        for (int call = 0; call < 10; call++) {
            assertThatThrownBy(() -> guard.call(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessageContaining("FAILED");
        }
        return guard;
    }

    private Guard readyForAProbe(String method) {
        Guard guard = open(method);
        time.pass(OPEN_FOR.plusMillis(1));
        return guard;
    }

    private static void assertTheNextProbeDecides(Guard guard) {
        assertThat(guard.<String>call(() -> "healed")).isEqualTo("healed");
        assertThat(guard.protection().breaker().state()).isEqualTo(GuardEvent.State.CLOSED);
    }

    @Test
    void anOpenBreakerLetsNobodyThroughUntilItsTimeIsOver() {
        Guard guard = open("handedOff");
        time.pass(OPEN_FOR);
        assertThatThrownBy(() -> guard.call(() -> "healed")).hasMessageContaining("OPEN");
        time.pass(Duration.ofMillis(1));
        assertTheNextProbeDecides(guard);
    }

    @Test
    void listenersHearEveryChange() {
        Guard guard = readyForAProbe("onCaller");
        guard.call(() -> {
            soon().until(() -> changes.size() == 2);
            return "healed";
        });
        guards.close();
        assertThat(changes).containsExactly("CLOSED to OPEN", "OPEN to HALF_OPEN", "HALF_OPEN to CLOSED");
    }

    @Test
    void halfOfTheLatestCallsMustFailToOpenTheBreaker() {
        Guard guard = guards.guard(Row.class, "onCaller");
        for (int call = 0; call < 60; call++) {
            boolean fails = call % 3 == 0;
            try {
                guard.call(() -> {
                    if (fails) {
                        throw new IllegalStateException("broken");
                    }
                    return "answer";
                });
            } catch (FeatureUnavailableException e) {
                assertThat(e.reason()).isEqualTo(Reason.FAILED);
            }
        }
        assertThat(guard.protection().breaker().state()).isEqualTo(GuardEvent.State.CLOSED);
    }

    @Test
    void aProbeThatFailsOpensTheBreakerAgain() {
        Guard guard = readyForAProbe("handedOff");
        assertThatThrownBy(() -> guard.call(() -> {
                    throw new IllegalStateException("still broken");
                }))
                .hasMessageContaining("FAILED");
        assertThatThrownBy(() -> guard.call(() -> "healed")).hasMessageContaining("OPEN");
    }

    @Test
    void aProbeThatFindsNoPlaceIsNoProbe() {
        Guard guard = readyForAProbe("handedOff");
        int place = guard.protection().places().take();
        assertThatThrownBy(() -> guard.call(() -> "healed")).hasMessageContaining("FULL");
        guard.protection().places().leave(place);
        assertTheNextProbeDecides(guard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "onCaller"})
    void aProbeOfACallerWithoutTimeIsNoProbe(String method) {
        Guard guard = readyForAProbe(method);
        ThreadDeadline.ofThread().setPlain(new ThreadDeadline.At(time, time.nanos()));
        assertThatThrownBy(() -> guard.call(() -> "healed")).hasMessageContaining("LATE");
        ThreadDeadline.ofThread().setPlain(null);
        assertTheNextProbeDecides(guard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "onCaller"})
    void aProbeThatAnOuterDeadlineCutsShortIsNoProbe(String method) {
        Guard guard = readyForAProbe(method);
        Duration left = Duration.ofMillis(49);
        ThreadDeadline.ofThread().setPlain(new ThreadDeadline.At(time, time.nanos() + left.toNanos()));
        assertThatThrownBy(() -> guard.call(() -> {
                    time.pass(left);
                    never.await();
                    return "late";
                }))
                .hasMessageContaining("LATE");
        ThreadDeadline.ofThread().setPlain(null);
        if (method.equals("handedOff")) {
            never.countDown();
            soon().until(() -> guard.protection().places().taken() == 0);
        }
        assertTheNextProbeDecides(guard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handedOff", "onCaller"})
    void aProbeOfAnInterruptedCallerIsNoProbe(String method) {
        Guard guard = readyForAProbe(method);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> guard.call(() -> "healed")).hasMessageContaining("FAILED");
        assertThat(Thread.interrupted()).isTrue();
        assertTheNextProbeDecides(guard);
    }

    @Test
    void aProbeWhoseCallerIsInterruptedWhileItWaitsIsNoProbe() {
        Guard guard = readyForAProbe("handedOff");
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> guard.call(() -> {
                    caller.interrupt();
                    never.await();
                    return "late";
                }))
                .hasMessageContaining("FAILED");
        assertThat(Thread.interrupted()).isTrue();
        soon().until(() -> guard.protection().places().taken() == 0);
        assertTheNextProbeDecides(guard);
    }

    @Test
    void aProbeThatIsCancelledIsNoProbe() {
        Guard guard = guards.guard(Row.class, "later");
        for (int call = 0; call < 10; call++) {
            guard.call(() -> CompletableFuture.<String>failedFuture(new IllegalStateException("broken")));
        }
        time.pass(OPEN_FOR.plusMillis(1));
        guard.<CompletableFuture<String>>call(CompletableFuture::new).cancel(true);
        CompletableFuture<String> next = guard.call(() -> CompletableFuture.completedFuture("healed"));
        assertThat(next).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo("healed");
    }

    @Test
    void aProbeOfClosedGuardsIsNoProbe() {
        Guard guard = readyForAProbe("handedOff");
        guards.close();
        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(() -> guard.call(() -> "healed")).hasMessageContaining("FULL");
        }
    }
}
