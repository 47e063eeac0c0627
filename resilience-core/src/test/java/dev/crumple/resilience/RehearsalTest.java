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
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.spi.Observed;
import dev.crumple.resilience.spi.Reach;
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
        public Mutant mutant() {
            return Mutant.NONE;
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
    void aGuardThatIsSetOtherwiseThanDeclaredSaysSo() {
        Rehearsable guard = found(guards.protect(Row.class, new Primary()));
        assertThat(guard.asDeclared()).isTrue();
        guards.settings().set("rehearsed-row/down", Setting.BUDGET, Duration.ofSeconds(1));
        assertThat(guard.asDeclared()).isFalse();
        guards.settings().reset("rehearsed-row/down");
        assertThat(guard.asDeclared()).isTrue();
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
        guard.disarm(seam);
        guard.disarm(seam);
        assertThat(row.row("mine")).isEqualTo("mine");
        assertThat(seam.seen).hasSize(1);
    }

    @Test
    void aGuardIsRehearsedByOneHarnessAtATime() {
        Rehearsable guard = found(guards.protect(Row.class, new Primary()));
        Watching first = new Watching();
        Watching second = new Watching();
        guard.arm(first);
        assertThatThrownBy(() -> guard.arm(second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rehearsed-row/row is being rehearsed already");
        guard.disarm(first);
        guard.arm(second);
        guard.disarm(second);
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
        guard.disarm(seam);
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
        Seam seam = new Breaking(new IOException("a fault")) {
            @Override
            public boolean allows(Step step) {
                return allowed.contains(step);
            }
        };
        rehearsed.arm(seam);
        Callable<String> work = () -> "never called";
        assertThat(guard.<String>call(work)).isEqualTo("mine");
        allowed.remove(Step.LAST_GOOD);
        assertThat(guard.<String>call(work)).isEqualTo("less");
        allowed.remove(Step.LESSER);
        assertThat(guard.<String>call(work)).isEqualTo("literal");
        allowed.remove(Step.LITERAL);
        assertThatThrownBy(() -> guard.call(work)).isInstanceOf(FeatureUnavailableException.class);
        rehearsed.disarm(seam);
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
        guard.disarm(seam);
        assertThat(row.row("mine")).isEqualTo("mine");
        for (int call = 0; call < 20; call++) {
            row.row(" ");
        }
        assertThat(row.row("mine")).as("its own breaker is open").isEqualTo("less");
        Watching watching = new Watching();
        guard.arm(watching);
        assertThat(row.row("mine")).isEqualTo("mine");
        guard.disarm(watching);
    }

    @Test
    void eventsOfARehearsalSaySo() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        Breaking seam = new Breaking(new IOException("a fault"));
        guard.arm(seam);
        row.row("mine");
        guard.disarm(seam);
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
            public Mutant mutant() {
                return Mutant.PROTECTION_OFF;
            }
        };
        guards.switches().remove("rehearsed-row", "mira");
        guard.arm(seam);
        assertThatThrownBy(() -> row.row("mine")).isSameAs(fault);
        assertThat(seam.last().reason()).isNull();
        assertThat(seam.last().thrown()).isSameAs(fault);
        guard.disarm(seam);
        Watching healthy = new Watching() {
            @Override
            public Mutant mutant() {
                return Mutant.PROTECTION_OFF;
            }
        };
        guard.arm(healthy);
        long before = System.nanoTime();
        assertThat(row.row(" ")).isEqualTo(" ");
        assertThat(healthy.last().thrown()).isNull();
        assertThat(healthy.last().nanos()).isBetween(0L, System.nanoTime() - before);
        guard.disarm(healthy);
    }

    @Test
    void withoutATimeLimitTheCallTakesAsLongAsItTakesAndIsProtectedOtherwise() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        Breaking seam = new Breaking(new IOException("a fault")) {
            @Override
            public Mutant mutant() {
                return Mutant.NO_TIME_LIMIT;
            }

            @Override
            public Object around(Callable<?> work) throws Throwable {
                time.pass(Duration.ofMinutes(5));
                return super.around(work);
            }
        };
        guard.arm(seam);
        assertThat(row.row("mine")).isEqualTo("less");
        assertThat(seam.last().reason()).isEqualTo(Reason.FAILED);
        assertThat(seam.last().nanos()).isGreaterThan(Duration.ofMinutes(5).toNanos());
        guard.disarm(seam);
    }

    @Test
    void anEmptyFallbackServesTheRightStepWithoutItsContent() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        Breaking seam = new Breaking(new IOException("a fault")) {
            @Override
            public Mutant mutant() {
                return Mutant.EMPTY_FALLBACK;
            }
        };
        guard.arm(seam);
        assertThat(row.row("mine")).isEmpty();
        assertThat(seam.last().step()).isEqualTo(Step.LESSER);
        guard.disarm(seam);
    }

    /** A seam of one thread, and of those that its calls are handed to. */
    private class OfOneThread extends Breaking {
        private final Reach reach = new Reach();
        private int passedBy;

        OfOneThread() {
            super(new IOException("a fault"));
        }

        @Override
        public Reach reach() {
            return reach;
        }

        @Override
        public void passedBy() {
            passedBy++;
        }
    }

    @Test
    void aSeamOfOneThreadIsMetByItsCallsAloneAndHearsOfTheOthers() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        OfOneThread mine = new OfOneThread();
        OfOneThread another = new OfOneThread();
        guard.arm(mine);
        guard.arm(another);
        assertThat(row.row("bystander")).isEqualTo("bystander");
        Reach.set(mine.reach());
        assertThat(row.row("mine")).isEqualTo("less");
        Reach.set(null);
        assertThat(mine.seen).hasSize(1);
        assertThat(another.seen).isEmpty();
        assertThat(mine.passedBy).isEqualTo(1);
        guard.disarm(mine);
        guard.disarm(another);
    }

    @Test
    void aThreadOfItsOwnRehearsalMeetsThatAndNotTheOneThatReachesEverybody() throws Exception {
        Row row = guards.protect(Row.class, new Primary());
        Rehearsable guard = found(row);
        OfOneThread mine = new OfOneThread();
        Breaking everybodys = new Breaking(new IOException("another fault"));
        guard.arm(mine);
        guard.arm(everybodys);
        Reach.set(mine.reach());
        row.row("mine");
        Reach.set(null);
        row.row("bystander");
        assertThat(mine.seen).hasSize(1);
        assertThat(everybodys.seen).hasSize(1);
        guard.disarm(mine);
        guard.disarm(everybodys);
    }

    @Feature(id = "rehearsed-elsewhere", criticality = Criticality.OPTIONAL)
    interface HandedOff {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("10s")
        @Fallback(literal = "less")
        String row();
    }

    @Test
    void whatAThreadBelongsToFollowsItsCallsAcrossGuardsAndPages() {
        Guard inner = guards.guard(HandedOff.class, "row");
        Guard outer = guards.guard(Outer.class, "row");
        OfOneThread mine = new OfOneThread();
        inner.protection().rehearsals().arm(mine);
        Reach.set(mine.reach());
        try (PageBudget.Page page = guards.page(Duration.ofMinutes(1), 4).open()) {
            Callable<String> dependency = () -> "mine";
            assertThat(page.part("rehearsed-around", () -> outer.<String>call(() -> inner.<String>call(dependency)))
                            .get())
                    .isEqualTo("less");
        } finally {
            Reach.set(null);
        }
        assertThat(mine.seen).hasSize(1);
        inner.protection().rehearsals().disarm(mine);
    }

    @Feature(id = "rehearsed-around", criticality = Criticality.OPTIONAL)
    interface Outer {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("20s")
        @Fallback(literal = "nothing")
        String row();
    }
}
