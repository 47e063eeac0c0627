package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.evidence.Mutant;
import dev.crumple.resilience.GuardEvent.Source;
import dev.crumple.resilience.GuardEvent.Switched;
import dev.crumple.resilience.Switches.Removal;
import dev.crumple.resilience.Switches.State;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Rehearsables;
import dev.crumple.resilience.spi.Seam;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each feature has one place, which a call keeps until the test lets its dependency answer. */
@Timeout(30)
class OverloadTest {

    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private final FakeTime time = new FakeTime();
    private final List<GuardEvent> heard = Collections.synchronizedList(new ArrayList<>());
    private final Guards guards =
            Guards.builder().time(time).listener(heard::add).build();
    private final Service checkout = new Service(Checkout.class);
    private final Service row = new Service(Row.class);
    private final Service similar = new Service(Similar.class);

    @Feature(id = "checkout", criticality = Criticality.INDISPENSABLE)
    interface Checkout {
        @FailureMode(id = "down", dependency = "a", when = Cause.THROWS, customerSees = "An error.")
        @Budget(value = "1h", inFlight = 1, interrupt = false)
        @FailFast
        CompletableFuture<String> call();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "b", when = Cause.THROWS, customerSees = "No row.")
        @Budget(value = "1h", inFlight = 1, interrupt = false)
        @FailFast
        CompletableFuture<String> call();
    }

    @Feature(id = "similar", criticality = Criticality.OPTIONAL)
    interface Similar {
        @FailureMode(id = "down", dependency = "c", when = Cause.THROWS, customerSees = "No row.")
        @Budget(value = "1h", inFlight = 1, interrupt = false)
        @FailFast
        CompletableFuture<String> call();
    }

    @Feature(id = "late-comer", criticality = Criticality.OPTIONAL)
    interface LateComer {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "No row.")
        @Budget(value = "1h", inFlight = 1, interrupt = false)
        @FailFast
        CompletableFuture<String> call();
    }

    /** A feature whose dependency answers when the test says so. */
    private final class Service {

        private final Guard guard;
        private CompletableFuture<String> dependency = new CompletableFuture<>();
        private CompletableFuture<String> waiting;

        Service(Class<?> declaring) {
            this(guards, declaring);
        }

        Service(Guards guards, Class<?> declaring) {
            this.guard = guards.guard(declaring, "call");
        }

        void occupy() throws InterruptedException {
            CountDownLatch begun = new CountDownLatch(1);
            waiting = guard.call(() -> {
                begun.countDown();
                return dependency;
            });
            begun.await();
        }

        Reason refusal() {
            CompletableFuture<String> refused = guard.call(() -> dependency);
            assertThat(refused).isCompletedExceptionally();
            try {
                refused.join();
                return null;
            } catch (CompletionException thrown) {
                return ((FeatureUnavailableException) thrown.getCause()).reason();
            }
        }

        void answers() {
            dependency.complete("answer");
            waiting.join();
            assertThat(guard.<CompletableFuture<String>>call(() -> dependency).join())
                    .isEqualTo("answer");
        }
    }

    @AfterEach
    void close() {
        guards.close();
    }

    private void occupy(Service... services) throws InterruptedException {
        for (Service service : services) {
            service.occupy();
        }
    }

    /** Every second each of them refuses a call. */
    private void surge(int seconds, Service... services) {
        for (int i = 0; i < seconds; i++) {
            for (Service service : services) {
                service.refusal();
            }
            time.pass(A_LOOK);
        }
    }

    private List<String> off() {
        return guards.switches().states().stream()
                .filter(State::removed)
                .map(State::feature)
                .toList();
    }

    @Test
    void aBurstOfAMomentRemovesNothing() throws Exception {
        occupy(checkout, row, similar);
        for (int burst = 0; burst < 20; burst++) {
            surge(2, checkout, row, similar);
            time.pass(A_LOOK);
        }
        assertThat(off()).isEmpty();
    }

    @Test
    void underPressureOptionalFeaturesLeaveFirstAndImportantOnesFallBackNext() throws Exception {
        occupy(checkout, row, similar);
        surge(3, checkout, row, similar);
        assertThat(off()).containsExactly("similar");
        assertThat(similar.refusal()).isEqualTo(Reason.REMOVED);
        surge(3, checkout, row);
        assertThat(off()).containsExactly("row", "similar");
        surge(100, checkout);
        assertThat(off()).containsExactly("row", "similar");
        assertThat(guards.overloadLevel()).isEqualTo(2);
    }

    @Test
    void theListingAndTheEventsSayWhy() throws Exception {
        occupy(checkout, row, similar);
        surge(3, checkout, row, similar);
        Instant at = Instant.EPOCH.plusSeconds(3);
        assertThat(guards.switches().states())
                .contains(new State(
                        "similar",
                        Criticality.OPTIONAL,
                        List.of(new Removal(Source.OVERLOAD, "3 of 3 features refuse calls", at))));
        Switched flip = new Switched(at, "similar", true, Source.OVERLOAD, "3 of 3 features refuse calls");
        await().untilAsserted(() -> assertThat(heard).contains(flip));
    }

    @Test
    void theyComeBackInReverseOrderWhenThePressureIsOver() throws Exception {
        occupy(checkout, row, similar);
        surge(6, checkout, row, similar);
        assertThat(off()).containsExactly("row", "similar");
        checkout.answers();
        time.pass(Duration.ofSeconds(10));
        assertThat(off()).containsExactly("similar");
        time.pass(Duration.ofSeconds(10));
        assertThat(off()).isEmpty();
        row.answers();
        similar.answers();
    }

    @Test
    void aDependencyThatHangsIsNoOverload() throws Exception {
        occupy(checkout, row, similar);
        time.pass(Duration.ofHours(1)); // All three are abandoned and keep their places.
        surge(20, checkout, row, similar);
        assertThat(off()).isEmpty();
    }

    @Test
    void aFeatureWhoseBreakerIsOpenCountsAsOneThatRefusesNothing() throws Exception {
        try (Guards strict = Guards.builder().time(time).overloadAt(0.7).build()) {
            Service broken = new Service(strict, Checkout.class);
            Service first = new Service(strict, Row.class);
            Service second = new Service(strict, Similar.class);
            for (int i = 0; i < 10; i++) {
                CompletableFuture<String> failing = broken.guard.call(() -> {
                    throw new IllegalStateException("broken");
                });
                assertThatThrownBy(failing::join).hasMessageContaining("FAILED");
            }
            occupy(first, second);
            surge(3, broken, first, second);
            assertThat(broken.refusal()).isEqualTo(Reason.OPEN);
            assertThat(strict.switches().states()).noneMatch(State::removed);
        }
    }

    @Test
    void aLoneIndispensableFeatureThatRefusesCallsTakesNothingAway() throws Exception {
        occupy(checkout, similar);
        for (int i = 0; i < 20; i++) {
            similar.answers();
            surge(1, checkout);
        }
        assertThat(off()).isEmpty();
    }

    @Test
    void whatAnOperatorHasRemovedDoesNotCountAndStaysRemoved() throws Exception {
        guards.switches().remove("row", "mira");
        occupy(checkout, similar);
        surge(4, checkout, similar);
        assertThat(off()).containsExactly("row", "similar");
        checkout.answers();
        time.pass(Duration.ofSeconds(20));
        assertThat(off()).containsExactly("row");
    }

    @Test
    void anOperatorCannotRestoreWhatOverloadHasRemovedAndIsToldSo() throws Exception {
        occupy(checkout, similar);
        surge(4, checkout, similar);
        guards.switches().restore("similar");
        assertThat(guards.switches().states())
                .filteredOn(State::removed)
                .flatExtracting(State::removals)
                .extracting(Removal::source)
                .containsExactly(Source.OVERLOAD);
    }

    @Test
    void aFeatureThatIsBoundDuringTheOverloadGivesWayToo() throws Exception {
        occupy(checkout, similar);
        surge(4, checkout, similar);
        Service lateComer = new Service(LateComer.class);
        assertThat(lateComer.refusal()).isEqualTo(Reason.REMOVED);
        checkout.answers();
        time.pass(Duration.ofSeconds(10));
        assertThat(off()).isEmpty();
    }

    @Test
    void aGuardUnderRehearsalDoesNotCount() throws Exception {
        List<Rehearsable> rehearsed = Rehearsables.find("checkout/down");
        Seam quiet = new Quiet();
        rehearsed.forEach(guard -> guard.arm(quiet));
        occupy(checkout, row, similar);
        surge(20, checkout, similar);
        rehearsed.forEach(guard -> guard.disarm(quiet));
        assertThat(off()).isEmpty();
    }

    @Test
    void overloadCanBeIgnored() throws Exception {
        try (Guards ignoring = Guards.builder().time(time).ignoreOverload().build()) {
            Service busy = new Service(ignoring, Checkout.class);
            Service idle = new Service(ignoring, Similar.class);
            occupy(busy, idle);
            surge(20, busy, idle);
            assertThat(ignoring.switches().states()).noneMatch(State::removed);
        }
    }

    @Test
    void theShareIsTheUsersToSet() throws Exception {
        try (Guards strict = Guards.builder().time(time).overloadAt(1).build()) {
            Service first = new Service(strict, Checkout.class);
            Service second = new Service(strict, Row.class);
            Service third = new Service(strict, Similar.class);
            occupy(first, second, third);
            third.answers();
            for (int i = 0; i < 20; i++) {
                third.answers();
                surge(1, first, second);
            }
            assertThat(strict.switches().states()).noneMatch(State::removed);
            third.dependency = new CompletableFuture<>();
            occupy(third);
            surge(3, first, second, third);
            assertThat(strict.switches().states()).anyMatch(State::removed);
        }
        assertThatThrownBy(() -> Guards.builder().overloadAt(0)).hasMessageContaining("more than 0 and at most 1");
        assertThatThrownBy(() -> Guards.builder().overloadAt(1.1)).hasMessageContaining("more than 0 and at most 1");
    }

    @Test
    void aServiceThatRefusesNothingIsNotLookedAt() throws Exception {
        guards.guard(Checkout.class, "call").call(() -> CompletableFuture.completedFuture("answer"));
        await().until(() -> time.waits() == 0);
        occupy(checkout, similar);
        checkout.answers();
        similar.refusal();
        similar.answers();
        assertThat(time.waits()).isPositive();
        time.pass(A_LOOK.multipliedBy(3));
        assertThat(time.waits()).isZero();
        assertThat(off()).isEmpty();
    }

    @Test
    void aSecondSurgeIsSeenAsTheFirstWas() throws Exception {
        occupy(checkout, similar);
        surge(4, checkout, similar);
        checkout.answers();
        time.pass(Duration.ofMinutes(2));
        assertThat(off()).isEmpty();
        checkout.dependency = new CompletableFuture<>();
        occupy(checkout);
        surge(4, checkout, similar);
        assertThat(off()).containsExactly("similar");
    }

    @Test
    void callsThatFindNoPlaceAfterTheCloseHarmNobody() throws Exception {
        occupy(checkout);
        guards.close();
        assertThat(checkout.refusal()).isEqualTo(Reason.FULL);
    }

    /** A rehearsal in which nothing happens. */
    private static final class Quiet implements Seam {
        @Override
        public Object around(Callable<?> work) throws Exception {
            return work.call();
        }

        @Override
        public Mutant mutant() {
            return Mutant.NONE;
        }

        @Override
        public boolean allows(dev.crumple.evidence.Step step) {
            return true;
        }

        @Override
        public void observed(Observed seen) {}
    }
}
