package dev.crumple.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.openfeature.sdk.Client;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every side does what its row says, so that no figure compares apples with pears. */
class HonestSidesTest {

    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @MethodSource("all")
    void aHealthyDependencyIsCalledAndItsValueReturned(Side side) throws Exception {
        Callable<String> call = side.around(counted(new Dependency.Healthy()), Terms.USUAL);
        for (int again = 0; again < 3; again++) {
            assertThat(call.call()).isEqualTo(Terms.VALUE);
        }
        assertThat(calls).hasValue(3);
    }

    @ParameterizedTest
    @MethodSource("withFallback")
    void aFailingDependencyIsCalledEveryTimeAndTheLesserContentServed(Side side) throws Exception {
        Callable<String> call = side.around(counted(new Dependency.Failing()), Terms.USUAL);
        for (int again = 0; again < 5 * Terms.USUAL.window(); again++) {
            assertThat(call.call()).isEqualTo(again % 64 == 0 ? Terms.VALUE : Terms.LESSER);
        }
        assertThat(calls).as("a breaker that opens would answer by itself").hasValue(5 * Terms.USUAL.window());
    }

    @ParameterizedTest
    @MethodSource("withTimeout")
    void aSlowDependencyIsAnsweredWithTheLesserContent(Side side) throws Exception {
        Terms impatient = new Terms(Duration.ofMillis(20), 100, 10);
        Callable<String> call = side.around(
                () -> {
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.SECONDS) ? "never" : Terms.VALUE;
                    } catch (InterruptedException abandoned) {
                        throw new IllegalStateException(abandoned);
                    }
                },
                impatient);
        assertThat(call.call()).isEqualTo(Terms.LESSER);
    }

    @ParameterizedTest
    @EnumSource(Open.Breaker.class)
    void anOpenBreakerServesTheLesserContentWithoutACall(Side side) throws Exception {
        Callable<String> call = side.opened(counted(new Dependency.Dead()), Terms.USUAL);
        int before = calls.get();
        assertThat(before).isEqualTo(side == Open.Breaker.HYSTRIX_FORCED_OPEN ? 0 : Terms.USUAL.window());
        for (int again = 0; again < 3; again++) {
            assertThat(call.call()).isEqualTo(Terms.LESSER);
        }
        assertThat(calls).hasValue(before);
    }

    @Test
    void aBreakerAloneHasNoFallback() {
        Callable<String> call = OnCaller.RESILIENCE4J_BREAKER_ALONE.around(counted(new Dependency.Dead()), Terms.USUAL);
        assertThat(catchThrowable(call::call)).isInstanceOf(Dependency.Outage.class);
    }

    @ParameterizedTest
    @EnumSource(Removed.Switched.class)
    void aRemovedFeatureServesTheLesserContentThoughTheDependencyIsWell(Side side) throws Exception {
        Callable<String> call = side.around(counted(new Dependency.Healthy()), Terms.USUAL);
        assertThat(call.call()).isEqualTo(Terms.LESSER);
        assertThat(calls).hasValue(0);
    }

    @Test
    void aFlagThatIsMirroredRemovesTheFeature() {
        Client flagged = FeatureFlag.flagged(true);
        Callable<String> call = FeatureFlag.mirrored(new Dependency.Healthy(), Terms.USUAL, flagged);
        await().until(call, Terms.LESSER::equals);
    }

    @Test
    void aFlagThatIsAskedPerCallRemovesTheFeature() throws Exception {
        Client flagged = FeatureFlag.flagged(true);
        Callable<String> call = FeatureFlag.asked(counted(new Dependency.Healthy()), Terms.USUAL, flagged);
        assertThat(call.call()).isEqualTo(Terms.LESSER);
        assertThat(calls).hasValue(0);
    }

    private Dependency counted(Dependency dependency) {
        return () -> {
            calls.incrementAndGet();
            return dependency.answer();
        };
    }

    static Stream<Side> all() {
        return Stream.of(OnCaller.values(), HandedOff.Offload.values(), Switch.Flag.values())
                .flatMap(Stream::of);
    }

    static Stream<Side> withFallback() {
        return all().filter(side -> side != OnCaller.DIRECT
                && side != OnCaller.RESILIENCE4J_BREAKER_ALONE
                && side != HandedOff.Offload.BARE_SUBMIT_AND_GET);
    }

    static Stream<Side> withTimeout() {
        return withFallback()
                .filter(side ->
                        side != OnCaller.RESILIENCE4J_BREAKER_FALLBACK && side != OnCaller.RESILIENCE4J_SPRING_ASPECT);
    }
}
