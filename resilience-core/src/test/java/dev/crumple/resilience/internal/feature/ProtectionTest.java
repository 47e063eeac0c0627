package dev.crumple.resilience.internal.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.ContentReader;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.internal.degradation.GivenFallbacks;
import dev.crumple.resilience.internal.events.Outlets;
import dev.crumple.resilience.internal.time.SystemTime;
import dev.crumple.resilience.internal.waiting.GuardThreads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the parts of a guard when other settings are put in force. */
class ProtectionTest {

    private final SystemTime time = new SystemTime();
    private final Shared shared =
            new Shared(ContentReader.TEXT, time, new GuardThreads(time), new Outlets(List.of(), time));
    private Protection protection;
    private GuardSettings declared;

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Popular titles.")
        @Budget("100ms")
        @Fallback(to = Popular.class)
        String titles();
    }

    static class Popular implements Row {
        @Override
        public String titles() {
            return "popular";
        }
    }

    @BeforeEach
    void bind() throws Exception {
        protection = Protection.of(
                Row.class.getDeclaredMethod("titles"),
                Row.class,
                new GivenFallbacks(List.of()),
                new Features(),
                shared);
        declared = protection.guarded().declared();
    }

    @AfterEach
    void close() {
        shared.threads().close();
        shared.time().close();
    }

    private GuardSettings with(Duration budget, int window) {
        return new GuardSettings(
                budget,
                declared.reserve(),
                declared.inFlight(),
                declared.failureRate(),
                window,
                declared.minimumCalls(),
                declared.openFor());
    }

    @Test
    void otherSettingsAreOutsideWhatIsProvedUntilTheDeclaredOnesComeBack() {
        assertThat(protection.outsideProved()).isFalse();
        protection.apply(with(Duration.ofSeconds(1), declared.window()));
        assertThat(protection.outsideProved()).isTrue();
        protection.apply(with(declared.budget(), declared.window()));
        assertThat(protection.outsideProved()).isFalse();
    }

    @Test
    void theBreakerStaysWhenTheBudgetChanges() {
        Breaker breaker = protection.breaker();
        protection.apply(with(Duration.ofSeconds(1), declared.window()));
        assertThat(protection.breaker()).isSameAs(breaker);
        protection.apply(with(Duration.ofSeconds(1), 30));
        assertThat(protection.breaker()).isNotSameAs(breaker);
    }

    @Test
    void aRehearsalGoesByTheBudgetInForce() {
        protection.apply(with(Duration.ofSeconds(1), declared.window()));
        assertThat(protection.rehearsals().budgetNanos())
                .isEqualTo(Duration.ofSeconds(1).toNanos());
    }
}
