package dev.crumple.resilience;

import static dev.crumple.resilience.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.Waiting;
import dev.crumple.evidence.Digest;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Rehearsables;
import dev.crumple.resilience.spi.Seam;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a harness can find, put into a guard and see, without the guard being any the worse for it afterwards. */
@Timeout(30)
class RehearsalTest {

    private final FakeTime time = new FakeTime();
    private final List<GuardEvent> heard = new ArrayList<>();
    private final Guards guards =
            Guards.builder().time(time).listener(heard::add).build();

    @AfterEach
    void close() {
        guards.close();
    }

    static class WrongTitle extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static class NotBlank implements Predicate<String> {
        @Override
        public boolean test(String row) {
            return !row.isBlank();
        }
    }

    @Feature(id = "rehearsed-row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @FailureMode(id = "blank", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Less.")
        @Budget(value = "200ms", waiting = Waiting.ON_CALLER)
        @Healthy(accepts = NotBlank.class, answers = WrongTitle.class)
        @Fallback(to = Lesser.class, literal = "literal")
        String row(String title) throws Exception;
    }

    static class Primary implements Row {
        @Override
        public String row(String title) throws Exception {
            if (title.equals("wrong")) {
                throw new WrongTitle();
            }
            return title;
        }
    }

    static class Lesser implements Row {
        @Override
        public String row(String title) {
            return "less";
        }
    }

    /** A seam that does nothing but watch, unless it is told otherwise. */
    private class Watching implements Seam {
        final List<Observed> seen = new ArrayList<>();

        @Override
        public Object around(Callable<?> work) throws Throwable {
            return work.call();
        }

        @Override
        public boolean protects() {
            return true;
        }

        @Override
        public boolean allows(Step step) {
            return true;
        }

        @Override
        public void observed(Observed observed) {
            seen.add(observed);
        }

        Observed last() {
            return seen.get(seen.size() - 1);
        }
    }

    private class Breaking extends Watching {
        private final Throwable fault;

        Breaking(Throwable fault) {
            this.fault = fault;
        }

        @Override
        public Object around(Callable<?> work) throws Throwable {
            time.pass(Duration.ofMillis(30));
            throw fault;
        }
    }

    private Rehearsable found(Row bound) {
        List<Rehearsable> known = Rehearsables.find("rehearsed-row/down");
        assertThat(bound).isNotNull();
        return known.get(known.size() - 1);
    }

    @Test
    void aGuardIsFoundByEachOfItsFailureModes() {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable found = found(row);
        assertThat(Rehearsables.find("rehearsed-row/blank")).contains(found);
        assertThat(Rehearsables.find("rehearsed-row/unknown")).isEmpty();
        assertThat(found.declaration().feature()).isEqualTo("rehearsed-row");
        assertThat(found.method().getName()).isEqualTo("row");
        assertThat(found.budgetNanos()).isEqualTo(200_000_000);
    }

    @Test
    void everyInstanceIsFoundInTheOrderOfBindingAsLongAsItLives() {
        Guard first = guards.guard(Row.class, "row");
        Row second = guards.protect(Row.class, new Primary());
        assertThat(Rehearsables.find("rehearsed-row/down"))
                .containsSubsequence(first.protection().rehearsals(), found(second))
                .doesNotContainNull();
    }

    @Test
    void theProtectionIsKnownByTheDigestsOfItsClassFiles() throws IOException {
        assertThat(found(guards.protect(Row.class, new Primary())).classes())
                .containsOnlyKeys(
                        Row.class.getName(), Primary.class.getName(), Lesser.class.getName(), NotBlank.class.getName())
                .containsEntry(Primary.class.getName(), digestOf(Primary.class));
    }

    private static String digestOf(Class<?> type) throws IOException {
        try (InputStream file =
                type.getClassLoader().getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            return Digest.of(file.readAllBytes());
        }
    }

    @Test
    void classesWithoutAFileAreLeftOut() {
        assertThat(found(guards.protect(Row.class, title -> title)).classes())
                .containsOnlyKeys(Row.class.getName(), Lesser.class.getName(), NotBlank.class.getName());
    }

    @Test
    void theSeamStandsInTheDependencysPlaceUntilItIsTakenOut() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        IOException fault = new IOException("a fault");
        Breaking seam = new Breaking(fault);
        guard.arm(seam);
        assertThat(row.row("mine")).isEqualTo("less");
        assertThat(seam.last()).isEqualTo(new Observed(Reason.FAILED, Step.LESSER, 30_000_000, fault));
        guard.disarm();
        guard.disarm();
        assertThat(row.row("mine")).isEqualTo("mine");
        assertThat(seam.seen).hasSize(1);
    }

    @Test
    void aGuardIsRehearsedByOneHarnessAtATime() {
        Rehearsable guard = found(guards.protect(Row.class, new Primary()));
        guard.arm(new Watching());
        assertThatThrownBy(() -> guard.arm(new Watching()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rehearsed-row/row is being rehearsed already");
        guard.disarm();
        guard.arm(new Watching());
        guard.disarm();
    }

    @Test
    void theHarnessSeesWhatCallersGet() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        Watching seam = new Watching();
        guard.arm(seam);
        assertThat(row.row("mine")).isEqualTo("mine");
        assertThat(seam.last()).isEqualTo(new Observed(null, null, 0, null));
        assertThatThrownBy(() -> row.row("wrong")).isInstanceOf(WrongTitle.class);
        assertThat(seam.last().reason()).isNull();
        assertThat(seam.last().thrown()).isInstanceOf(WrongTitle.class);
        assertThat(row.row(" ")).isEqualTo("less");
        assertThat(seam.last().reason()).isEqualTo(Reason.FAILED);
        guard.disarm();
    }

    @Feature(id = "rehearsed-steps", criticality = Criticality.OPTIONAL)
    interface Stepwise {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget(value = "200ms", waiting = Waiting.ON_CALLER)
        @Fallback(lastGood = "1m", to = LessStepwise.class, literal = "literal")
        String row();
    }

    static class LessStepwise implements Stepwise {
        @Override
        public String row() {
            return "less";
        }
    }

    @Test
    void aStepThatIsNotAllowedServesNothing() {
        Guard guard = guards.guard(Stepwise.class, "row");
        guard.call(() -> "mine");
        Rehearsable rehearsed = guard.protection().rehearsals();
        EnumSet<Step> allowed = EnumSet.allOf(Step.class);
        rehearsed.arm(new Breaking(new IOException("a fault")) {
            @Override
            public boolean allows(Step step) {
                return allowed.contains(step);
            }
        });
        Callable<String> work = () -> "never called";
        assertThat(guard.<String>call(work)).isEqualTo("mine");
        allowed.remove(Step.LAST_GOOD);
        assertThat(guard.<String>call(work)).isEqualTo("less");
        allowed.remove(Step.LESSER);
        assertThat(guard.<String>call(work)).isEqualTo("literal");
        allowed.remove(Step.LITERAL);
        assertThatThrownBy(() -> guard.call(work)).isInstanceOf(FeatureUnavailableException.class);
        rehearsed.disarm();
    }

    @Test
    void aRehearsalNeitherMeetsNorLeavesAnOpenBreaker() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        Breaking seam = new Breaking(new IOException("a fault"));
        guard.arm(seam);
        for (int call = 0; call < 11; call++) {
            row.row("mine");
        }
        assertThat(seam.last().reason()).as("the lent breaker").isEqualTo(Reason.OPEN);
        guard.disarm();
        assertThat(row.row("mine")).isEqualTo("mine");
        for (int call = 0; call < 20; call++) {
            row.row(" ");
        }
        assertThat(row.row("mine")).as("its own breaker is open").isEqualTo("less");
        guard.arm(new Watching());
        assertThat(row.row("mine")).isEqualTo("mine");
        guard.disarm();
    }

    @Test
    void eventsOfARehearsalSaySo() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        guard.arm(new Breaking(new IOException("a fault")));
        row.row("mine");
        guard.disarm();
        row.row(" ");
        soon().until(() -> heard.size() == 2);
        assertThat(heard)
                .extracting(event -> ((GuardEvent.Degraded) event).rehearsed())
                .containsExactly(true, false);
    }

    @Test
    void withTheProtectionOffTheCallIsBare() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        IOException fault = new IOException("a fault");
        Breaking seam = new Breaking(fault) {
            @Override
            public boolean protects() {
                return false;
            }
        };
        guards.switches().remove("rehearsed-row", "mira");
        guard.arm(seam);
        assertThatThrownBy(() -> row.row("mine")).isSameAs(fault);
        assertThat(seam.last().reason()).isNull();
        assertThat(seam.last().thrown()).isSameAs(fault);
        guard.disarm();
        Watching healthy = new Watching() {
            @Override
            public boolean protects() {
                return false;
            }
        };
        guard.arm(healthy);
        long before = System.nanoTime();
        assertThat(row.row(" ")).isEqualTo(" ");
        assertThat(healthy.last().thrown()).isNull();
        assertThat(healthy.last().nanos()).isBetween(0L, System.nanoTime() - before);
        guard.disarm();
    }
}
