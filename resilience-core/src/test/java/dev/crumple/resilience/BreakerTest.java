package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.breaker.Breaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard's breaker decides as resilience4j alone would, although it leaves a window alone that is full of health. */
@Timeout(60)
class BreakerTest {

    private static final Exception BROKEN = new IllegalStateException("broken");

    private final FakeTime time = new FakeTime();

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        String titles();
    }

    private static GuardSettings settings(int window, int minimum, int rate, Duration openFor) {
        return new GuardSettings(Duration.ofMillis(100), Duration.ZERO, 10, rate, window, minimum, openFor);
    }

    private Breaker breaker(GuardSettings settings) {
        try {
            GuardedMethod guarded = GuardedMethod.of(Row.class.getDeclaredMethod("titles"));
            return new Breaker(guarded, settings, time, (from, to) -> {});
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private CircuitBreaker alone(GuardSettings settings) {
        return CircuitBreaker.of(
                "alone",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.minimumCalls())
                        .failureRateThreshold(settings.failureRate())
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(time.clock())
                        .build());
    }

    /** Does what a guard does with a call that ends like this. */
    private static boolean call(Breaker breaker, Boolean healthy) {
        if (!breaker.permits()) {
            return false;
        }
        if (healthy == null) {
            breaker.release();
        } else if (!healthy) {
            breaker.failed(1, BROKEN);
        } else if (!breaker.isWell()) {
            breaker.succeeded(1);
        }
        return true;
    }

    private static boolean call(CircuitBreaker breaker, Boolean healthy) {
        if (!breaker.tryAcquirePermission()) {
            return false;
        }
        if (healthy == null) {
            breaker.releasePermission();
        } else if (healthy) {
            breaker.onSuccess(1, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(1, TimeUnit.NANOSECONDS, BROKEN);
        }
        return true;
    }

    private static CircuitBreaker.State known(Breaker breaker) {
        return CircuitBreaker.State.valueOf(breaker.state().name());
    }

    @Test
    void everySequenceOfOutcomesLeadsThroughTheSameStates() {
        int transitions = 0;
        for (int seed = 0; seed < 200; seed++) {
            transitions += compare(new Random(seed), "seed " + seed + ", step ");
        }
        assertThat(transitions).as("transitions that were compared").isGreaterThan(1_000);
    }

    private int compare(Random random, String where) {
        int window = 1 + random.nextInt(30);
        GuardSettings settings = settings(
                window, 1 + random.nextInt(window), 1 + random.nextInt(100), Duration.ofMillis(1 + random.nextInt(50)));
        Breaker breaker = breaker(settings);
        CircuitBreaker alone = alone(settings);
        double health = random.nextDouble();
        int transitions = 0;
        for (int step = 0; step < 2_000; step++) {
            if (random.nextInt(100) == 0) {
                health = random.nextBoolean() ? 1 : random.nextDouble();
            }
            if (random.nextInt(10) == 0) {
                time.pass(Duration.ofMillis(random.nextInt(20)));
            }
            Boolean healthy = random.nextInt(50) == 0 ? null : random.nextDouble() < health;
            CircuitBreaker.State before = alone.getState();
            assertThat(call(breaker, healthy)).as(where + step).isEqualTo(call(alone, healthy));
            assertThat(known(breaker)).as(where + step).isEqualTo(alone.getState());
            transitions += before == alone.getState() ? 0 : 1;
        }
        return transitions;
    }

    @Test
    void aWindowFullOfHealthIsLeftAloneUntilSomethingElseHappens() {
        Breaker breaker = breaker(settings(10, 10, 50, Duration.ofSeconds(1)));
        for (int calls = 0; calls < 10; calls++) {
            assertThat(breaker.isWell()).isFalse();
            call(breaker, true);
        }
        assertThat(breaker.isWell()).isTrue();
        call(breaker, false);
        assertThat(breaker.isWell()).isFalse();
    }

    @Test
    void whoeverListensHearsOfEveryCall() {
        Breaker breaker = breaker(settings(10, 10, 50, Duration.ofSeconds(1)));
        AtomicInteger heard = new AtomicInteger();
        breaker.circuitBreaker().getEventPublisher().onSuccess(event -> heard.incrementAndGet());
        breaker.listened();
        for (int calls = 0; calls < 100; calls++) {
            call(breaker, true);
        }
        assertThat(heard).hasValue(100);
    }

    @Test
    void whatSomebodyElseDoesToItCountsFromTheNextCallOn() {
        Breaker breaker = breaker(settings(10, 10, 50, Duration.ofSeconds(1)));
        for (int calls = 0; calls < 10; calls++) {
            call(breaker, true);
        }
        breaker.circuitBreaker().reset();
        breaker.touched();
        assertThat(breaker.isWell()).as("well after a reset").isFalse();
        breaker.circuitBreaker().transitionToForcedOpenState();
        breaker.touched();
        assertThat(call(breaker, true)).isFalse();
        time.pass(Duration.ofSeconds(2));
        assertThat(call(breaker, true)).as("forced open for ever").isFalse();
        breaker.circuitBreaker().transitionToClosedState();
        breaker.touched();
        assertThat(call(breaker, true)).isTrue();
    }

    @Test
    void anOpenBreakerIsNotAskedBeforeAProbeMayBeDue() {
        Breaker breaker = breaker(settings(1, 1, 100, Duration.ofSeconds(1)));
        call(breaker, false);
        call(breaker, true);
        assertThat(breaker.circuitBreaker().getMetrics().getNumberOfNotPermittedCalls())
                .isZero();
        time.pass(Duration.ofMillis(1001));
        assertThat(call(breaker, true)).isTrue();
        assertThat(breaker.state()).isEqualTo(GuardEvent.State.CLOSED);
    }

    @Test
    void whoeverListensHearsOfEveryRefusalToo() {
        Breaker breaker = breaker(settings(1, 1, 100, Duration.ofSeconds(1)));
        AtomicInteger heard = new AtomicInteger();
        breaker.circuitBreaker().getEventPublisher().onCallNotPermitted(event -> heard.incrementAndGet());
        call(breaker, false);
        breaker.listened();
        for (int calls = 0; calls < 10; calls++) {
            assertThat(call(breaker, true)).isFalse();
        }
        assertThat(heard).hasValue(10);
    }

    @Test
    void whoeverListensToTimeLimitersHearsOfEveryCallToo() {
        Breaker breaker = breaker(settings(10, 10, 50, Duration.ofSeconds(1)));
        AtomicInteger heard = new AtomicInteger();
        breaker.timeLimiter().getEventPublisher().onSuccess(event -> heard.incrementAndGet());
        breaker.listened();
        for (int calls = 0; calls < 100; calls++) {
            call(breaker, true);
        }
        assertThat(heard).hasValue(100);
    }

    @Test
    void manyThreadsNeverLeaveTheDoorInAnotherStateThanTheBreaker() throws Exception {
        Breaker breaker = breaker(settings(4, 2, 50, Duration.ofMillis(1)));
        CircuitBreaker circuitBreaker = breaker.circuitBreaker();
        int closed = 0;
        for (int round = 0; round < 500; round++) {
            inParallel(4, round, random -> {
                if (random.nextInt(10) == 0) {
                    time.pass(Duration.ofMillis(1));
                }
                call(breaker, random.nextInt(3) > 0);
            });
            if (circuitBreaker.getState() == CircuitBreaker.State.CLOSED) {
                closed++;
                assertThat(breaker.permits()).as("a call in round " + round).isTrue();
            } else if (circuitBreaker.getState() == CircuitBreaker.State.OPEN) {
                time.pass(Duration.ofMillis(2));
                assertThat(call(breaker, true)).as("a probe in round " + round).isTrue();
                assertThat(breaker.state()).isEqualTo(GuardEvent.State.CLOSED);
            }
        }
        assertThat(closed).isBetween(10, 490);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void manyThreadsNeverMakeAWindowLookWellThatHoldsAFailure(int threads) throws Exception {
        int window = 10;
        Breaker breaker = breaker(settings(window, window, 100, Duration.ofSeconds(1)));
        CircuitBreaker.Metrics metrics = breaker.circuitBreaker().getMetrics();
        int well = 0;
        for (int round = 0; round < 300; round++) {
            inParallel(threads, round, random -> call(breaker, random.nextInt(15) > 0));
            if (breaker.isWell()) {
                well++;
                assertThat(metrics.getNumberOfFailedCalls()).isZero();
                assertThat(metrics.getNumberOfSuccessfulCalls()).isEqualTo(window);
            }
        }
        assertThat(well).as("rounds that ended well").isPositive();
        for (int calls = 0; calls < window; calls++) {
            call(breaker, false);
        }
        assertThat(breaker.state()).as("after a window of failures").isEqualTo(GuardEvent.State.OPEN);
    }

    @Test
    void afterAnyNumberOfHealthyCallsOfManyThreadsTheSameFailureOpens() throws Exception {
        GuardSettings settings = settings(20, 10, 35, Duration.ofSeconds(1));
        Breaker breaker = breaker(settings);
        inParallel(8, 1, random -> call(breaker, true));
        CircuitBreaker alone = alone(settings);
        for (int calls = 0; calls < 160; calls++) {
            call(alone, true);
        }
        int failures = 0;
        while (alone.getState() == CircuitBreaker.State.CLOSED) {
            assertThat(breaker.state()).as("after %d failures", failures).isEqualTo(GuardEvent.State.CLOSED);
            call(alone, false);
            call(breaker, false);
            failures++;
        }
        assertThat(breaker.state()).as("after %d failures", failures).isEqualTo(GuardEvent.State.OPEN);
    }

    private interface Round {
        void run(Random random);
    }

    private static void inParallel(int count, int seed, Round round) throws Exception {
        CyclicBarrier together = new CyclicBarrier(count);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Random random = new Random(31L * seed + number);
            Thread thread = new Thread(() -> {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                for (int call = 0; call < 20; call++) {
                    round.run(random);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
