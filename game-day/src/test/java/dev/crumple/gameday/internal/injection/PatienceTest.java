package dev.crumple.gameday.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.evidence.Mutant;
import dev.crumple.gameday.InjectedFaultException;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.gameday.internal.plan.Run;
import dev.crumple.gameday.internal.plan.Run.Rehearsed;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.spi.Reach;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Rehearsables;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing that a rehearsal puts into a guard, and no test that meets it, hangs for ever. */
@Timeout(60)
class PatienceTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Patience ENDLESS = new Patience(NEVER, NEVER);

    @Feature(id = "patient-row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(
                id = "down",
                dependency = "recommender",
                when = {Cause.HANGS, Cause.THROWS},
                customerSees = "Sorry.")
        @Budget(value = "50ms", inFlight = 1)
        @FailFast
        String row();
    }

    private final Guards guards = Guards.create();
    private final Guard guard = guards.guard(Row.class, "row");

    @AfterEach
    void close() {
        guards.close();
    }

    private RunningRehearsal begin(Cause cause, GuardFault fault, Mutant mutant, Patience patience) throws Exception {
        List<Rehearsable> known = Rehearsables.find("patient-row/down");
        return RunningRehearsal.begin(
                new Run(new Rehearsed(cause, fault), mutant, null, Set.of()),
                Reach.EVERYWHERE,
                known.subList(known.size() - 1, known.size()),
                null,
                new Witness(PatienceTest.class.getDeclaredMethod("close")),
                patience);
    }

    private RunningRehearsal hanging(Mutant mutant, Patience patience) throws Exception {
        return begin(Cause.HANGS, new GuardFault.HangsDeaf(), mutant, patience);
    }

    private String call() {
        return guard.<String>call(() -> "hers");
    }

    @Test
    void aHangingCallEndsAtItsBoundAndThoseAfterItAtOnce() throws Exception {
        try (RunningRehearsal rehearsal = hanging(Mutant.PROTECTION_OFF, ENDLESS)) {
            assertThatThrownBy(this::call)
                    .isInstanceOf(InjectedFaultException.class)
                    .hasMessage("game day: the dependency hung until the harness ended it");
            for (int more = 0; more < 1000; more++) {
                assertThatThrownBy(this::call).isInstanceOf(InjectedFaultException.class);
            }
            assertThat(rehearsal.deliveries()).isEqualTo(1001);
        }
    }

    @Test
    void aCallThatStillHangsIsEndedWithItsRehearsalAndGivesItsPlaceBack() throws Exception {
        try (RunningRehearsal rehearsal = hanging(Mutant.NONE, ENDLESS)) {
            assertThatThrownBy(this::call).hasMessageContaining("patient-row");
            assertThat(rehearsal.deliveries()).isEqualTo(1);
        }
        assertThat(call()).isEqualTo("hers");
    }

    @Test
    void aRetryThatWouldNeverEndMeetsAHealthyDependencyInTheEnd() throws Exception {
        try (RunningRehearsal rehearsal =
                begin(Cause.THROWS, new GuardFault.Throws(), Mutant.PROTECTION_OFF, ENDLESS)) {
            assertThat(untilItSucceeds()).isEqualTo("hers");
            assertThat(rehearsal.wasLifted()).isTrue();
            assertThat(rehearsal.deliveries()).isEqualTo(Patience.MOST_DELIVERIES);
        }
    }

    private String untilItSucceeds() {
        while (true) {
            try {
                return call();
            } catch (InjectedFaultException again) {
                // Retries are what it is about.
            }
        }
    }

    @Test
    void aFaultIsLiftedWhenTheTestDoesNotEnd() throws Exception {
        try (RunningRehearsal rehearsal = begin(
                Cause.THROWS,
                new GuardFault.Throws(),
                Mutant.PROTECTION_OFF,
                new Patience(Duration.ofMillis(1), NEVER))) {
            assertThat(untilItSucceeds()).isEqualTo("hers");
            assertThat(rehearsal.wasLifted()).isTrue();
        }
    }

    @Test
    void aTestThatIsStuckIsInterruptedAndNothingOfThatIsLeft() throws Exception {
        try (RunningRehearsal rehearsal = hanging(Mutant.NONE, new Patience(NEVER, Duration.ofMillis(1)))) {
            assertThatThrownBy(() -> new CountDownLatch(1).await()).isInstanceOf(InterruptedException.class);
            assertThat(rehearsal.wasGivenUp()).isTrue();
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aThreadThatATestLeavesBehindIsFreed() throws Exception {
        CompletableFuture<String> leftBehind;
        try (RunningRehearsal rehearsal = hanging(Mutant.PROTECTION_OFF, ENDLESS)) {
            CountDownLatch begun = new CountDownLatch(1);
            leftBehind = CompletableFuture.supplyAsync(() -> {
                begun.countDown();
                return call();
            });
            begun.await();
            assertThat(rehearsal.seen()).isEmpty();
        }
        assertThat(leftBehind.handle((value, thrown) -> "ended").get()).isEqualTo("ended");
    }
}
