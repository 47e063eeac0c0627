package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.internal.degradation.Degradation;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class GuardTest {

    private final FakeTime time = FakeTime.running();
    private final Guards guards = Guards.builder().time(time).build();
    private final CountDownLatch harness = new CountDownLatch(1);

    @AfterEach
    void endWhatStillHangs() {
        harness.countDown();
        guards.close();
    }

    static class WrongPassword extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static class NotEmpty implements Predicate<List<String>> {
        @Override
        public boolean test(List<String> rows) {
            return !rows.isEmpty();
        }
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(
                id = "down",
                dependency = "recommender",
                when = {Cause.THROWS, Cause.UNAVAILABLE},
                customerSees = "Popular titles.")
        @FailureMode(
                id = "slow",
                dependency = "recommender",
                when = {Cause.SLOW, Cause.HANGS},
                customerSees = "Popular titles.")
        @FailureMode(
                id = "empty",
                dependency = "recommender",
                when = Cause.BAD_CONTENT,
                customerSees = "Popular titles.")
        @Budget(value = "2s", reserve = "1800ms", inFlight = 2)
        @Healthy(accepts = NotEmpty.class)
        @Fallback(lastGood = "10m", to = Popular.class)
        List<String> titlesFor(String user);
    }

    static class Popular implements Row {
        @Override
        public List<String> titlesFor(String user) {
            return List.of("popular");
        }
    }

    @Feature(id = "sign-in", criticality = Criticality.INDISPENSABLE)
    interface SignIn {
        @FailureMode(
                id = "accounts-down",
                dependency = "accounts",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "Please try again.")
        @Budget("500ms")
        @Healthy(answers = WrongPassword.class)
        @FailFast
        String signIn(String user) throws WrongPassword, IOException;
    }

    @Feature(id = "similar", criticality = Criticality.OPTIONAL)
    interface Similar {
        @FailureMode(id = "graph", dependency = "graph", when = Cause.THROWS, customerSees = "No row.")
        @Budget("500ms")
        @RemoveFeature
        Optional<String> similarTo(String title);

        default String name() {
            return "similar titles";
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T hang() {
        while (harness.getCount() > 0) {
            try {
                harness.await();
            } catch (InterruptedException deaf) {
                // Some dependencies do not listen.
            }
        }
        return null;
    }

    private Row row(Callable<List<String>> recommender) {
        return guards.protect(Row.class, user -> {
            try {
                return recommender.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void givesTheValueWhenAllIsWell() {
        assertThat(row(() -> List.of("mine")).titlesFor("mira")).containsExactly("mine");
    }

    @Test
    void freesTheCallerOfADependencyThatHangsAndIgnoresInterrupts() {
        try (Degradations seen = Degradations.watch()) {
            assertThat(row(this::hang).titlesFor("mira")).containsExactly("popular");
            assertThat(seen.of("row")).hasValueSatisfying(event -> {
                assertThat(event.reason()).isEqualTo(Reason.LATE);
                assertThat(event.failureMode()).isEqualTo("row/slow");
                assertThat(event.step()).isEqualTo(Step.LESSER);
                assertThat(event.stack())
                        .anyMatch(frame -> frame.getMethodName().equals("hang"));
            });
        }
    }

    @Test
    void abandonedWorkKeepsItsPlaceSoThatADeadDependencyTakesNoMoreThreadsThanDeclared() {
        AtomicInteger calls = new AtomicInteger();
        Row row = row(() -> {
            calls.incrementAndGet();
            return hang();
        });
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try (Degradations seen = Degradations.watch()) {
                row.titlesFor("mira");
                seen.of("row").ifPresent(event -> reasons.add(event.reason()));
            }
        }
        assertThat(reasons).containsExactly(Reason.LATE, Reason.LATE, Reason.FULL, Reason.FULL, Reason.FULL);
        assertThat(calls).hasValue(2);
    }

    @Test
    void theBreakerClosesAgainWhenProbesFindTheDependencyHealed() throws Exception {
        AtomicReference<RuntimeException> fault = new AtomicReference<>(new IllegalStateException("broken"));
        SignIn signIn = guards.protect(SignIn.class, user -> {
            if (fault.get() != null) {
                throw fault.get();
            }
            return "welcome";
        });
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> signIn.signIn("mira")).hasMessageContaining("FAILED");
        }
        fault.set(null);
        assertThatThrownBy(() -> signIn.signIn("mira")).hasMessageContaining("OPEN");
        time.pass(java.time.Duration.ofSeconds(6));
        for (int i = 0; i < 4; i++) {
            assertThat(signIn.signIn("mira")).isEqualTo("welcome");
        }
    }

    @Test
    void anExceptionThatIsAnAnswerReachesTheCallerAndNeverOpensTheBreaker() {
        SignIn signIn = guards.protect(SignIn.class, user -> {
            throw new WrongPassword();
        });
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> signIn.signIn("mira")).isInstanceOf(WrongPassword.class);
        }
    }

    @Test
    void failFastNamesTheFailureModeTheReasonAndTheCause() {
        SignIn signIn = guards.protect(SignIn.class, user -> {
            throw new IOException("cut");
        });
        assertThatThrownBy(() -> signIn.signIn("mira"))
                .isInstanceOf(FeatureUnavailableException.class)
                .hasMessageMatching("sign-in/accounts-down FAILED after \\d+ ms")
                .hasCauseInstanceOf(IOException.class)
                .satisfies(thrown -> assertThat(thrown.getStackTrace()).isEmpty());
    }

    @Test
    void evenAnErrorIsDegraded() {
        assertThat(row(() -> {
                            throw new NoClassDefFoundError("gone");
                        })
                        .titlesFor("mira"))
                .containsExactly("popular");
    }

    @Test
    void anErrorOfTheMachineItselfIsRethrown() {
        assertThatThrownBy(() -> row(() -> {
                            throw new OutOfMemoryError("pretended");
                        })
                        .titlesFor("mira"))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void theLastGoodValueIsServedToTheSameArgumentsOnly() {
        AtomicReference<RuntimeException> fault = new AtomicReference<>();
        Row row = row(() -> {
            if (fault.get() != null) {
                throw fault.get();
            }
            return List.of("mira's own");
        });
        row.titlesFor("mira");
        fault.set(new IllegalStateException("broken"));
        assertThat(row.titlesFor("mira")).containsExactly("mira's own");
        assertThat(row.titlesFor("noah")).containsExactly("popular");
    }

    @Test
    void theLastGoodValueIsServedUpToItsAge() {
        AtomicReference<RuntimeException> fault = new AtomicReference<>();
        Row row = row(() -> {
            if (fault.get() != null) {
                throw fault.get();
            }
            return List.of("mine");
        });
        row.titlesFor("mira");
        fault.set(new IllegalStateException("broken"));
        time.pass(java.time.Duration.ofMinutes(9));
        assertThat(row.titlesFor("mira")).containsExactly("mine");
        time.pass(java.time.Duration.ofMinutes(1));
        assertThat(row.titlesFor("mira")).containsExactly("popular");
    }

    @Feature(id = "odd", criticality = Criticality.OPTIONAL)
    interface OddlyKeyed {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(lastGood = "1m", literal = "less")
        String of(Object key);
    }

    static Stream<Object> argumentsThatMakeNoKey() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);
        Object broken = new Object() {
            @Override
            public int hashCode() {
                throw new IllegalStateException("no key");
            }
        };
        return Stream.of(broken, cyclic);
    }

    @ParameterizedTest
    @MethodSource("argumentsThatMakeNoKey")
    void anArgumentThatMakesNoKeyCostsTheLastGoodValueAndNotTheAnswer(Object key) {
        Guard guard = guards.guard(OddlyKeyed.class, "of");
        try (Told told = new Told(Degradation.class)) {
            for (int call = 0; call < 3; call++) {
                assertThat(guard.<String>call(() -> "answer", key)).isEqualTo("answer");
            }
            assertThat(told.messages()).containsExactly("odd/of keeps no last good value: its arguments make no key.");
        }
        assertThat(guard.<String>call(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        key))
                .isEqualTo("less");
    }

    @Test
    void anAnswerThatIsNotHealthyIsBadContent() {
        try (Degradations seen = Degradations.watch()) {
            assertThat(row(List::of).titlesFor("mira")).containsExactly("popular");
            assertThat(seen.of("row").map(GuardEvent.Degraded::failureMode)).contains("row/empty");
        }
    }

    @Test
    void aRefusedConnectionLeadsToTheFailureModeThatDeclaresUnavailable() {
        try (Degradations seen = Degradations.watch()) {
            row(() -> {
                        throw new ConnectException("refused");
                    })
                    .titlesFor("mira");
            assertThat(seen.of("row")).hasValueSatisfying(event -> {
                assertThat(event.cause()).isEqualTo(Cause.UNAVAILABLE);
                assertThat(event.failureMode()).isEqualTo("row/down");
            });
        }
    }

    @Test
    void aFeatureSwitchedOffIsNotCalledAndItsCallersGetTheDegradation() {
        AtomicInteger calls = new AtomicInteger();
        Row row = row(() -> {
            calls.incrementAndGet();
            return List.of("mine");
        });
        guards.switches().remove("row", "mira, surge of traffic");
        assertThat(row.titlesFor("mira")).containsExactly("popular");
        assertThat(calls).hasValue(0);
        assertThat(guards.switches().states()).singleElement().matches(Switches.State::removed);
        guards.switches().restore("row");
        assertThat(row.titlesFor("mira")).containsExactly("mine");
    }

    @Test
    void anIndispensableFeatureCannotBeSwitchedOff() {
        guards.protect(SignIn.class, user -> "welcome");
        assertThatThrownBy(() -> guards.switches().remove("sign-in", "mira")).hasMessageContaining("indispensable");
    }

    @Test
    void removalIsEmptyAndWhatDeclaresNothingGoesStraightThrough() {
        Similar similar = guards.protect(Similar.class, new Similar() {
            @Override
            public Optional<String> similarTo(String title) {
                throw new IllegalStateException("broken");
            }
        });
        assertThat(similar.similarTo("x")).isEmpty();
        assertThat(similar.name()).isEqualTo("similar titles");
    }

    @Test
    void aCallerThatIsInterruptedKeepsItsInterruptAndTheWorkerHearsIt() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        Similar similar = guards.protect(Similar.class, title -> {
            started.countDown();
            try {
                harness.await();
            } catch (InterruptedException e) {
                heard.countDown();
            }
            return Optional.empty();
        });
        AtomicInteger flag = new AtomicInteger();
        Thread caller = new Thread(() -> {
            similar.similarTo("x");
            flag.set(Thread.currentThread().isInterrupted() ? 1 : 0);
        });
        caller.start();
        started.await();
        caller.interrupt();
        caller.join();
        heard.await();
        assertThat(flag).hasValue(1);
    }

    @Test
    void aCallByHandMustBringAllArgumentsBecauseTheyKeyTheLastGoodValue() {
        Guard guard = guards.guard(Row.class, "titlesFor");
        assertThatThrownBy(() -> guard.call(() -> List.of("mira's secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes 1 arguments and was given 0");
    }

    @Test
    void oneUsersThreadLocalsNeverReachAnotherUsersCall() {
        InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
        user.set("mira");
        AtomicReference<String> seen = new AtomicReference<>("nothing yet");
        row(() -> {
                    seen.set(user.get());
                    return List.of("mine");
                })
                .titlesFor("noah");
        user.remove();
        assertThat(seen).hasValue(null);
    }

    @Test
    void aFeatureThatIsSeldomCalledComesBackAfterOneGoodProbe() throws Exception {
        AtomicReference<RuntimeException> fault = new AtomicReference<>(new IllegalStateException("broken"));
        SignIn signIn = guards.protect(SignIn.class, user -> {
            if (fault.get() != null) {
                throw fault.get();
            }
            return "welcome";
        });
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> signIn.signIn("mira")).isInstanceOf(FeatureUnavailableException.class);
        }
        fault.set(null);
        for (int i = 0; i < 5; i++) {
            time.pass(java.time.Duration.ofMinutes(1));
            assertThat(signIn.signIn("mira")).isEqualTo("welcome");
        }
    }

    static class Fragile implements Predicate<String> {
        @Override
        public boolean test(String answer) {
            throw new NoClassDefFoundError("gone");
        }
    }

    @Feature(id = "judged", criticality = Criticality.OPTIONAL)
    interface Judged {
        @FailureMode(id = "bad", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Less.")
        @Budget("1s")
        @Healthy(accepts = Fragile.class)
        @Fallback(literal = "less")
        String call();
    }

    @Test
    void aJudgeThatBreaksRefusesTheAnswer() {
        Judged judged = guards.protect(Judged.class, () -> "fine");
        for (int i = 0; i < 12; i++) {
            assertThat(judged.call()).isEqualTo("less");
        }
    }

    interface Source<T> {
        T get(String key);
    }

    @Feature(id = "typed", criticality = Criticality.OPTIONAL)
    interface Typed extends Source<Optional<String>> {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @RemoveFeature
        @Override
        Optional<String> get(String key);
    }

    @Test
    void callsThroughAGenericSupertypeAreGuardedToo() {
        Source<Optional<String>> typed = guards.protect(Typed.class, key -> {
            throw new IllegalStateException("broken");
        });
        assertThat(typed.get("x")).isEmpty();
    }

    @Test
    void aFullGuardThatHasMetNothingIsTakenForExhausted() throws Exception {
        CountDownLatch started = new CountDownLatch(2);
        Row row = row(() -> {
            started.countDown();
            return hang();
        });
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread caller = new Thread(() -> row.titlesFor("mira"));
            caller.start();
            callers.add(caller);
        }
        started.await();
        try (Degradations seen = Degradations.watch()) {
            row.titlesFor("noah");
            assertThat(seen.of("row").map(GuardEvent.Degraded::reason)).contains(Reason.FULL);
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    @Test
    void aFallbackThatThrowsLeadsToTheNextStepAndAtLastToFailFast() {
        class Broken extends Popular {
            @Override
            public List<String> titlesFor(String user) {
                throw new IllegalStateException("broken too");
            }
        }
        Row row = guards.protect(
                Row.class,
                user -> {
                    throw new IllegalStateException("broken");
                },
                new Broken());
        assertThatThrownBy(() -> row.titlesFor("mira"))
                .isInstanceOf(FeatureUnavailableException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void aFallbackThatHangsDoesNotKeepTheCaller() {
        class Hanging extends Popular {
            @Override
            public List<String> titlesFor(String user) {
                return hang();
            }
        }
        Row row = guards.protect(Row.class, user -> hang(), new Hanging());
        assertThatThrownBy(() -> row.titlesFor("mira")).isInstanceOf(FeatureUnavailableException.class);
    }

    static class Exhausting implements Predicate<String> {
        @Override
        public boolean test(String answer) {
            throw new OutOfMemoryError("pretended");
        }
    }

    @Feature(id = "exhausting", criticality = Criticality.OPTIONAL)
    interface JudgedInVain {
        @FailureMode(id = "bad", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Less.")
        @Budget("1s")
        @Healthy(accepts = Exhausting.class)
        @Fallback(literal = "less")
        String call();
    }

    @Test
    void anErrorOfTheMachineIsRethrownWhereverItIsMet() {
        assertThatThrownBy(
                        () -> guards.protect(JudgedInVain.class, () -> "fine").call())
                .isInstanceOf(OutOfMemoryError.class);
        Object key = new Object() {
            @Override
            public int hashCode() {
                throw new OutOfMemoryError("pretended");
            }
        };
        assertThatThrownBy(() -> guards.guard(OddlyKeyed.class, "of").call(() -> "answer", key))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void theErrorTellsHowLongItsCallerWaited() {
        FakeTime frozen = new FakeTime();
        frozen.pass(java.time.Duration.ofSeconds(7));
        try (Guards others = Guards.builder().time(frozen).build()) {
            SignIn signIn = others.protect(SignIn.class, user -> {
                frozen.pass(java.time.Duration.ofMillis(30));
                throw new IOException("cut");
            });
            FeatureUnavailableException unavailable =
                    catchThrowableOfType(FeatureUnavailableException.class, () -> signIn.signIn("mira"));
            assertThat(unavailable).hasMessage("sign-in/accounts-down FAILED after 30 ms");
            assertThat(unavailable.elapsed()).isEqualTo(java.time.Duration.ofMillis(30));
            assertThat(unavailable.failureMode()).isEqualTo("sign-in/accounts-down");
            assertThat(unavailable.reason()).isEqualTo(Reason.FAILED);
        }
    }

    @Test
    void aWatchSeesEachFeaturesLatestDegradedCallUntilItIsClosed() {
        AtomicReference<RuntimeException> fault = new AtomicReference<>(new IllegalStateException("broken"));
        Row row = row(() -> {
            if (fault.get() != null) {
                throw fault.get();
            }
            return List.of();
        });
        Similar similar = guards.protect(Similar.class, title -> {
            throw new IllegalStateException("broken");
        });
        try (Degradations page = Degradations.watch()) {
            row.titlesFor("mira");
            fault.set(null);
            row.titlesFor("mira");
            try (Degradations part = Degradations.watch()) {
                similar.similarTo("x");
                assertThat(part.of("row")).isEmpty();
                assertThat(part.of("similar")).isPresent();
            }
            similar.similarTo("y");
            assertThat(page.of("row").map(GuardEvent.Degraded::failureMode)).contains("row/empty");
            assertThat(page.all())
                    .extracting(GuardEvent.Degraded::failureMode)
                    .containsExactly("row/down", "row/empty", "similar/graph", "similar/graph");
        }
        Degradations closed = Degradations.watch();
        closed.close();
        similar.similarTo("z");
        assertThat(closed.all()).isEmpty();
    }

    @Nested
    class ByHand {

        @Feature(id = "catalogue", criticality = Criticality.INDISPENSABLE)
        static class Catalogue {
            private final Guard guard;
            private final Callable<String> database;

            Catalogue(Guards guards, Callable<String> database) {
                this.guard = guards.guard(Catalogue.class, "titles");
                this.database = database;
            }

            @FailureMode(id = "down", dependency = "db", when = Cause.THROWS, customerSees = "Sorry.")
            @Budget("500ms")
            @Fallback(literal = "nothing")
            String titles() {
                return guard.call(database);
            }
        }

        @Test
        void givesTheSameGuardAndTheSameDegradation() {
            assertThat(new Catalogue(guards, () -> "all").titles()).isEqualTo("all");
            assertThat(new Catalogue(guards, () -> {
                                throw new IOException("down");
                            })
                            .titles())
                    .isEqualTo("nothing");
            assertThat(guards.guard(Catalogue.class, "titles")).isSameAs(guards.guard(Catalogue.class, "titles"));
        }

        @Feature(id = "twice", criticality = Criticality.OPTIONAL)
        interface Twice {
            @FailureMode(id = "one", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
            @Budget("1s")
            @RemoveFeature
            Optional<String> title(String id);

            @FailureMode(id = "two", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
            @Budget("1s")
            @RemoveFeature
            Optional<String> title(String id, String language);

            @FailureMode(id = "three", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
            @Budget("1s")
            @RemoveFeature
            Optional<String> row();

            /** Declares nothing. */
            Optional<String> row(String user);
        }

        @Test
        void refusesANameThatSeveralDeclaredMethodsHave() {
            assertThatThrownBy(() -> guards.guard(Twice.class, "title"))
                    .isInstanceOf(InvalidDeclarationException.class)
                    .hasMessage("[invalid-declaration] " + Twice.class.getName()
                            + " has 2 declared methods named \"title\". Name exactly one method that carries"
                            + " @FailureMode.");
            assertThat(guards.guard(Twice.class, "row").declaration()).satisfies(declaration -> {
                assertThat(declaration.method()).isEqualTo("row()");
                assertThat(declaration.healthy()).isEqualTo(Declaration.Healthy.ANYTHING);
            });
        }

        @Test
        void refusesAnInstanceThatNoFallbackNames() {
            assertThatThrownBy(() -> guards.guard(Twice.class, "row", "a stranger"))
                    .isInstanceOf(InvalidDeclarationException.class)
                    .hasMessageContaining("java.lang.String was given as a fallback, and no @Fallback of Twice");
        }

        @Test
        void refusesAMethodThatDeclaresNothing() {
            assertThatThrownBy(() -> guards.guard(Catalogue.class, "nothing"))
                    .isInstanceOf(InvalidDeclarationException.class)
                    .hasMessageContaining("no declared method named \"nothing\"");
        }
    }
}
