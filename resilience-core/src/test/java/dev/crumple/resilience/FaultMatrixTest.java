package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.annotations.Waiting;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the dependency, a fallback step, a listener or the caller's own thread does: the caller gets what is declared,
 * within the budget, the right event is told, and nothing is left behind.
 */
@Timeout(30)
class FaultMatrixTest {

    private static final Duration BUDGET = Duration.ofMillis(100);
    private static final Duration FOR_CALL_BEFORE_FALLBACK = Duration.ofMillis(80);

    /** What goes wrong, and what the guard must take it for. */
    enum Fault {
        THROWS_CHECKED(Reason.FAILED),
        THROWS_UNCHECKED(Reason.FAILED),
        ERROR(Reason.FAILED),
        STACK_OVERFLOW(Reason.FAILED),
        BAD_CONTENT(Reason.FAILED),
        NULL(Reason.FAILED),
        SLOW(Reason.LATE),
        HANGS(Reason.LATE),
        HANGS_DEAF_TO_INTERRUPTS(Reason.LATE),
        ANSWERS_AFTER_THE_DEADLINE(Reason.LATE),
        FULL(Reason.FULL),
        HALF_OPEN_PROBE_HANGS(Reason.LATE),
        CALLER_INTERRUPTED(Reason.FAILED),
        FALLBACK_STEP_THROWS(Reason.FAILED),
        FALLBACK_STEP_HANGS(Reason.FAILED),
        LISTENER_THROWS(Reason.FAILED),
        LISTENER_HANGS(Reason.FAILED),
        SWITCH_PROVIDER_THROWS(Reason.FAILED),
        SWITCH_PROVIDER_HANGS(Reason.FAILED),
        SWITCHED_OFF(Reason.REMOVED);

        private final Reason reason;

        Fault(Reason reason) {
            this.reason = reason;
        }

        boolean isOfAStep() {
            return this == FALLBACK_STEP_THROWS || this == FALLBACK_STEP_HANGS;
        }
    }

    enum Degrading {
        FAIL_FAST,
        FALLBACK,
        REMOVAL
    }

    enum Bound {
        BY_INTERFACE,
        BY_HAND
    }

    /** What all the declared rows have in common. */
    interface Row {
        List<String> row(String user) throws Exception;
    }

    static class NotEmpty implements Predicate<List<String>> {
        @Override
        public boolean test(List<String> row) {
            return !row.isEmpty();
        }
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface HandedOffFailFast extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "An error.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 1)
        @Healthy(accepts = NotEmpty.class)
        @FailFast
        List<String> row(String user) throws Exception;
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface VirtualFailFast extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "An error.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 1, waiting = Waiting.VIRTUAL)
        @Healthy(accepts = NotEmpty.class)
        @FailFast
        List<String> row(String user) throws Exception;
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface OnCallerFailFast extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "An error.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", inFlight = 1, waiting = Waiting.ON_CALLER)
        @Healthy(accepts = NotEmpty.class)
        @FailFast
        List<String> row(String user) throws Exception;
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface HandedOffFallback extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Less.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "Less.")
        @Budget(value = "100ms", inFlight = 1)
        @Healthy(accepts = NotEmpty.class)
        @Fallback(to = Lesser.class, literal = "literal")
        List<String> row(String user) throws Exception;
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface VirtualFallback extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Less.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "Less.")
        @Budget(value = "100ms", inFlight = 1, waiting = Waiting.VIRTUAL)
        @Healthy(accepts = NotEmpty.class)
        @Fallback(to = Lesser.class, literal = "literal")
        List<String> row(String user) throws Exception;
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface OnCallerFallback extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Less.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "Less.")
        @Budget(value = "100ms", inFlight = 1, waiting = Waiting.ON_CALLER)
        @Healthy(accepts = NotEmpty.class)
        @Fallback(to = Lesser.class, literal = "literal")
        List<String> row(String user) throws Exception;
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface HandedOffRemoval extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Nothing.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "Nothing.")
        @Budget(value = "100ms", inFlight = 1)
        @Healthy(accepts = NotEmpty.class)
        @RemoveFeature
        List<String> row(String user) throws Exception;
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface VirtualRemoval extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Nothing.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "Nothing.")
        @Budget(value = "100ms", inFlight = 1, waiting = Waiting.VIRTUAL)
        @Healthy(accepts = NotEmpty.class)
        @RemoveFeature
        List<String> row(String user) throws Exception;
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface OnCallerRemoval extends Row {
        @Override
        @FailureMode(id = "ill", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Nothing.")
        @FailureMode(id = "late", dependency = "d", when = Cause.HANGS, customerSees = "Nothing.")
        @Budget(value = "100ms", inFlight = 1, waiting = Waiting.ON_CALLER)
        @Healthy(accepts = NotEmpty.class)
        @RemoveFeature
        List<String> row(String user) throws Exception;
    }

    private static final List<Class<? extends Row>> ROWS = List.of(
            HandedOffFailFast.class,
            HandedOffFallback.class,
            HandedOffRemoval.class,
            VirtualFailFast.class,
            VirtualFallback.class,
            VirtualRemoval.class,
            OnCallerFailFast.class,
            OnCallerFallback.class,
            OnCallerRemoval.class);

    static Stream<Arguments> matrix() {
        return ROWS.stream()
                .filter(row -> Runtime.version().feature() >= 21
                        || !row.getSimpleName().startsWith("Virtual"))
                .flatMap(row -> Stream.of(Fault.values())
                        .filter(fault -> happens(fault, row))
                        .flatMap(fault -> Stream.of(Bound.values()).map(bound -> Arguments.of(fault, row, bound))));
    }

    /** ON_CALLER keeps no promise against code that is deaf, and only a fallback has steps that can fail. */
    private static boolean happens(Fault fault, Class<?> row) {
        boolean deafOnCaller =
                fault == Fault.HANGS_DEAF_TO_INTERRUPTS && row.getSimpleName().startsWith("OnCaller");
        return !deafOnCaller && (!fault.isOfAStep() || degrading(row) == Degrading.FALLBACK);
    }

    private static Degrading degrading(Class<?> row) {
        String name = row.getSimpleName();
        return name.endsWith("FailFast")
                ? Degrading.FAIL_FAST
                : name.endsWith("Fallback") ? Degrading.FALLBACK : Degrading.REMOVAL;
    }

    private final FakeTime time = new FakeTime();
    private final CountDownLatch released = new CountDownLatch(1);
    private final LinkedBlockingQueue<GuardEvent> heard = new LinkedBlockingQueue<>();
    private volatile CountDownLatch atWork = new CountDownLatch(1);
    private volatile CountDownLatch fallingBack = new CountDownLatch(1);
    private volatile Fault fault = Fault.THROWS_CHECKED;
    private volatile boolean healthy;

    /** The lesser implementation of every row that falls back. */
    static class Lesser implements HandedOffFallback, VirtualFallback, OnCallerFallback {
        private final FaultMatrixTest test;

        Lesser(FaultMatrixTest test) {
            this.test = test;
        }

        @Override
        public List<String> row(String user) throws Exception {
            if (test.fault == Fault.FALLBACK_STEP_THROWS) {
                throw new IOException("the lesser one, too");
            }
            if (test.fault == Fault.FALLBACK_STEP_HANGS) {
                test.fallingBack.countDown();
                test.released.await();
            }
            return List.of("less");
        }
    }

    private List<String> dependency(String user) throws Exception {
        if (healthy) {
            return List.of(user);
        }
        atWork.countDown();
        switch (fault) {
            case ERROR -> throw new NoClassDefFoundError("gone");
            case STACK_OVERFLOW -> overflow(0);
            case BAD_CONTENT -> {
                return List.of();
            }
            case NULL -> {
                return null;
            }
            case SLOW, HANGS, FULL, HALF_OPEN_PROBE_HANGS, CALLER_INTERRUPTED -> released.await();
            case HANGS_DEAF_TO_INTERRUPTS -> awaitDeaf();
            case ANSWERS_AFTER_THE_DEADLINE -> {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    return List.of("late");
                }
            }
            case THROWS_UNCHECKED -> throw new IllegalStateException("broken");
            default -> throw new IOException("broken");
        }
        return List.of("late");
    }

    @SuppressWarnings("InfiniteRecursion") // That is the point.
    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    private void awaitDeaf() {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException deaf) {
                // It does not listen.
            }
        }
    }

    private final Guards guards = Guards.builder()
            .time(time)
            .contentReader((content, type) -> List.of(content))
            .listener(event -> {
                if (fault == Fault.LISTENER_THROWS) {
                    throw new NoClassDefFoundError("a broken listener");
                }
                if (fault == Fault.LISTENER_HANGS) {
                    awaitDeaf();
                }
            })
            .listener(heard::add)
            .build();

    @AfterEach
    void close() {
        released.countDown();
        guards.close();
    }

    @ParameterizedTest(name = "{0} × {1} × {2}")
    @MethodSource("matrix")
    <T extends Row> void theCallerGetsWhatIsDeclared(Fault given, Class<T> type, Bound bound) throws Exception {
        fault = given;
        Row row = bind(type, bound);
        before(row);
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        Thread caller = new Thread(() -> outcome.set(Outcome.of(row)), "caller");
        caller.start();
        meanwhile(type, caller);
        caller.join();

        Outcome seen = outcome.get();
        assertThat(seen.answer()).isEqualTo(expected(type));
        assertThat(seen.reason()).isIn(null, given.reason);
        assertThat(seen.interrupted()).isEqualTo(given == Fault.CALLER_INTERRUPTED);
        assertThat(seen.deadline()).as("the deadline that is left behind").isNull();
        if (given == Fault.HALF_OPEN_PROBE_HANGS) {
            assertTheNextCallerIsAnsweredAtOnce(row);
        } else {
            released.countDown();
            assertAHealthyCallIsServed(row);
        }
        guards.close();
        assertTheEventIsTold(type);
        soon("no thread is left")
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .noneMatch(
                                thread -> thread.isAlive() && thread.getName().startsWith("crumple-call")));
    }

    private <T extends Row> Row bind(Class<T> type, Bound bound) {
        provideSwitches();
        boolean fallsBack = degrading(type) == Degrading.FALLBACK;
        if (bound == Bound.BY_HAND) {
            Guard guard = fallsBack ? guards.guard(type, "row", new Lesser(this)) : guards.guard(type, "row");
            return user -> guard.call(() -> dependency(user), user);
        }
        T primary = implementing(type, this::dependency);
        return fallsBack ? guards.protect(type, primary, type.cast(new Lesser(this))) : guards.protect(type, primary);
    }

    /** An adapter asks its provider of flags on a thread of its own; what it is told of it hears on the binding one. */
    private void provideSwitches() {
        SwitchProvider provider = guards.switches().provider("fleet");
        if (fault == Fault.SWITCH_PROVIDER_THROWS) {
            provider.onBound(feature -> {
                throw new IllegalStateException("an adapter that fails");
            });
        } else if (fault == Fault.SWITCH_PROVIDER_HANGS) {
            CountDownLatch asking = new CountDownLatch(1);
            provider.onBound(feature -> {
                Thread adapter = new Thread(() -> {
                    asking.countDown();
                    awaitDeaf();
                    provider.decide(feature, false, "a flag that came late");
                });
                adapter.setDaemon(true);
                adapter.start();
                soon("the provider is asked").until(() -> asking.getCount() == 0);
            });
        }
    }

    private static <T extends Row> T implementing(Class<T> type, Row work) {
        return type.cast(java.lang.reflect.Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> work.row((String) arguments[0])));
    }

    /** What must have happened before the call under test. */
    private void before(Row row) throws Exception {
        if (fault == Fault.SWITCHED_OFF) {
            guards.switches().remove("row", "mira");
        } else if (fault == Fault.FULL) {
            Thread holder = new Thread(() -> Outcome.of(row), "holder");
            holder.start();
            atWork.await();
        } else if (fault == Fault.HALF_OPEN_PROBE_HANGS) {
            fault = Fault.THROWS_CHECKED;
            for (int call = 0; call < 10; call++) {
                assertThat(Outcome.of(row).reason()).isIn(null, Reason.FAILED);
            }
            time.pass(Duration.ofSeconds(6));
            fault = Fault.HALF_OPEN_PROBE_HANGS;
            atWork = new CountDownLatch(1);
        }
    }

    /** What happens while the caller waits. */
    private void meanwhile(Class<?> type, Thread caller) throws Exception {
        if (fault.reason == Reason.LATE) {
            atWork.await();
            time.pass(degrading(type) == Degrading.FALLBACK ? FOR_CALL_BEFORE_FALLBACK : BUDGET);
        } else if (fault == Fault.CALLER_INTERRUPTED) {
            atWork.await();
            caller.interrupt();
        } else if (fault == Fault.FALLBACK_STEP_HANGS) {
            fallingBack.await();
            time.pass(BUDGET);
        }
    }

    private static ConditionFactory soon(String what) {
        return await(what).pollInterval(Duration.ofMillis(1)).pollDelay(Duration.ZERO);
    }

    private String expected(Class<?> type) {
        return switch (degrading(type)) {
            case FAIL_FAST -> "unavailable";
            case REMOVAL -> "[]";
            // An interrupted caller starts no code, so that only what is known already can be served.
            case FALLBACK -> fault.isOfAStep() || fault == Fault.CALLER_INTERRUPTED ? "[literal]" : "[less]";
        };
    }

    private void assertTheNextCallerIsAnsweredAtOnce(Row row) {
        healthy = true;
        assertThat(Outcome.of(row).answer()).isNotEqualTo("[mira]");
    }

    private void assertAHealthyCallIsServed(Row row) {
        healthy = true;
        guards.switches().restore("row");
        soon("abandoned work gives its place back")
                .untilAsserted(() -> assertThat(Outcome.of(row).answer()).isEqualTo("[mira]"));
    }

    private void assertTheEventIsTold(Class<?> type) {
        Step step = switch (expected(type)) {
            case "unavailable" -> Step.FAIL_FAST;
            case "[]" -> Step.REMOVED;
            case "[literal]" -> Step.LITERAL;
            default -> Step.LESSER;
        };
        if (fault.reason == Reason.FULL || fault.reason == Reason.REMOVED) {
            assertThat(heard)
                    .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(GuardEvent.Summary.class, summary -> {
                        assertThat(summary.reason()).isEqualTo(fault.reason);
                        assertThat(summary.step()).isEqualTo(step);
                    }));
            return;
        }
        String mode = fault.reason == Reason.LATE ? "row/late" : "row/ill";
        assertThat(heard)
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(GuardEvent.Degraded.class, degraded -> {
                    assertThat(degraded.failureMode()).isEqualTo(mode);
                    assertThat(degraded.reason()).isEqualTo(fault.reason);
                    assertThat(degraded.step()).isEqualTo(step);
                    assertThat(degraded.elapsed()).isLessThanOrEqualTo(BUDGET);
                }));
    }

    /** What a caller is left with. */
    private record Outcome(String answer, Reason reason, boolean interrupted, ThreadDeadline deadline) {

        static Outcome of(Row row) {
            Reason reason = null;
            String answer;
            try {
                answer = row.row("mira").toString();
            } catch (FeatureUnavailableException e) {
                answer = "unavailable";
                reason = e.reason();
            } catch (Exception e) {
                answer = Arrays.toString(e.getStackTrace()) + e;
            }
            return new Outcome(answer, reason, Thread.interrupted(), ThreadDeadline.current());
        }
    }
}
