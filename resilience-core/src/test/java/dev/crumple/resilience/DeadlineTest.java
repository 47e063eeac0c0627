package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DeadlineTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();
    private final CountDownLatch never = new CountDownLatch(1);

    private final CountDownLatch hanging = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        guards.close();
    }

    @Feature(id = "page", criticality = Criticality.IMPORTANT)
    interface Declared {
        @FailureMode(id = "outer", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        String outer();

        @FailureMode(id = "inner", dependency = "d", when = Cause.HANGS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(to = Lesser.class)
        String inner();

        @FailureMode(id = "around", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "50ms", waiting = Waiting.ON_CALLER)
        @FailFast
        String around();

        @FailureMode(id = "quick", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "50ms", waiting = Waiting.ON_CALLER)
        @FailFast
        String quick();

        @FailureMode(id = "brief", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "10ms", waiting = Waiting.ON_CALLER)
        @FailFast
        String brief();

        @FailureMode(id = "patient", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @FailFast
        String patient();

        @FailureMode(id = "later", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget("50ms")
        @FailFast
        CompletableFuture<String> later();
    }

    static class Lesser implements Declared {
        static volatile Duration left = Duration.ZERO;

        @Override
        public String outer() {
            return "";
        }

        @Override
        public String inner() {
            left = Deadline.remaining(LONG);
            return "less";
        }

        @Override
        public String around() {
            return "";
        }

        @Override
        public String quick() {
            return "";
        }

        @Override
        public String brief() {
            return "";
        }

        @Override
        public String patient() {
            return "";
        }

        @Override
        public CompletableFuture<String> later() {
            return new CompletableFuture<>();
        }
    }

    private Guard guard(String method) {
        return guards.guard(Declared.class, method);
    }

    /** Two of them, so that each is looked at first once, whichever slots they have. */
    @ParameterizedTest
    @ValueSource(strings = {"quick", "around"})
    void aCallThatHangsUntilAnOuterDeadlineIsLateAndNotItsCallersInterrupt(String inner) throws Exception {
        String outer = inner.equals("quick") ? "around" : "quick";
        List<Reason> reasons = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                guard(outer).call(() -> {
                    try {
                        return guard(inner).call(() -> {
                            hanging.countDown();
                            never.await();
                            return "";
                        });
                    } catch (FeatureUnavailableException e) {
                        reasons.add(e.reason());
                        throw e;
                    }
                });
            } catch (FeatureUnavailableException e) {
                reasons.add(e.reason());
            }
        });
        caller.start();
        hanging.await();
        time.pass(Duration.ofMillis(50));
        caller.join();
        assertThat(reasons).containsExactly(Reason.LATE, Reason.LATE);
        assertThat(guard(inner)
                        .protection()
                        .breaker()
                        .circuitBreaker()
                        .getMetrics()
                        .getNumberOfFailedCalls())
                .isEqualTo(1);
    }

    @Test
    void outsideAnyGuardThereIsOnlyTheCallersOwnLimit() {
        assertThat(Deadline.remaining(LONG)).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outer", "quick"})
    void underAGuardItsBudgetIsLeftAndAfterwardsNothingOfIt(String method) {
        Duration budget = Duration.ofMillis(method.equals("outer") ? 100 : 50);
        List<Duration> left = new ArrayList<>();
        guard(method).call(() -> {
            left.add(Deadline.remaining(LONG));
            time.pass(Duration.ofMillis(20));
            left.add(Deadline.remaining(LONG));
            left.add(Deadline.remaining(Duration.ofMillis(7)));
            return "";
        });
        assertThat(left).containsExactly(budget, budget.minusMillis(20), Duration.ofMillis(7));
        assertThat(Deadline.remaining(LONG)).isEqualTo(LONG);
    }

    @Test
    void aDeadlineThatHasPassedLeavesAMillisecondBecauseClientsTakeZeroForForever() {
        ThreadDeadline.ofThread().setPlain(new ThreadDeadline.At(time, time.nanos()));
        try {
            assertThat(Deadline.remaining(LONG)).isEqualTo(Duration.ofMillis(1));
        } finally {
            ThreadDeadline.ofThread().setPlain(null);
        }
    }

    @Test
    void aGuardInsideAGuardHasNoMoreThanWhatIsLeftAndSharesItAsItWouldShareItsOwn() {
        List<Duration> left = new ArrayList<>();
        guard("outer").call(() -> {
            time.pass(Duration.ofMillis(50));
            return guard("inner").call(() -> {
                left.add(Deadline.remaining(LONG));
                throw new IllegalStateException("broken");
            });
        });
        assertThat(left).as("four fifths of the 50 ms that are left").containsExactly(Duration.ofMillis(40));
        assertThat(Lesser.left)
                .as("the lesser implementation has all that is left")
                .isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aGuardThatIsCalledWithoutTimeMakesNoCallAndBlamesNobody() {
        for (int call = 0; call < 20; call++) {
            ThreadDeadline.ofThread().setPlain(new ThreadDeadline.At(time, time.nanos()));
            try {
                assertThatThrownBy(() -> guard("quick").call(() -> "made")).hasMessage("page/quick LATE after 0 ms");
            } finally {
                ThreadDeadline.ofThread().setPlain(null);
            }
        }
        assertThat(guard("quick").<String>call(() -> "made")).isEqualTo("made");
    }

    @Test
    void aCallThatIsCutShortOfHalfItsTimeSaysNothingAboutTheDependency() {
        cutShortTwentyTimesAfter(Duration.ofMillis(24));
        assertThat(guard("quick").<String>call(() -> "made")).isEqualTo("made");
    }

    @Test
    void aCallThatIsCutShortAfterHalfItsTimeCountsAsLate() {
        cutShortTwentyTimesAfter(Duration.ofMillis(25));
        assertThatThrownBy(() -> guard("quick").call(() -> "made")).hasMessageContaining("OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outer", "around", "later"})
    void whoeverIsInterruptedTogetherWithAGuardInsideStillNotices(String outer) throws Exception {
        CountDownLatch noticed = new CountDownLatch(1);
        Callable<String> work = () -> {
            assertThatThrownBy(() -> guard("quick").call(() -> {
                        time.pass(Duration.ofMillis(100));
                        awaitOverdue(outer);
                        return "late, and deaf to the interrupts of both";
                    }))
                    .hasMessageContaining("LATE");
            try {
                never.await();
            } catch (InterruptedException e) {
                noticed.countDown();
            }
            return "late";
        };
        Thread caller = new Thread(() -> {
            if (outer.equals("later")) {
                guard(outer).call(() -> CompletableFuture.completedFuture(work.call()));
            } else {
                assertThatThrownBy(() -> guard(outer).call(work)).hasMessageContaining("LATE");
            }
        });
        caller.start();
        noticed.await();
        caller.join();
    }

    private void awaitOverdue(String outer) {
        while (guard(outer).protection().places().overdue() == 0) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"outer", "patient", "later"})
    void whoeverStillHasTimeWhenAGuardInsideIsLateIsNotInterrupted(String outer) throws Exception {
        time.pass(Duration.ofSeconds(1));
        List<Boolean> interrupted = new ArrayList<>();
        Callable<String> work = () -> {
            assertThatThrownBy(() -> guard("brief").call(() -> {
                        time.pass(Duration.ofMillis(10));
                        never.await();
                        return "late";
                    }))
                    .hasMessageContaining("LATE");
            interrupted.add(Thread.currentThread().isInterrupted());
            return "answer";
        };
        if (outer.equals("later")) {
            CompletableFuture<String> answer = guard(outer).call(() -> CompletableFuture.completedFuture(work.call()));
            assertThat(answer).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo("answer");
        } else {
            assertThat(guard(outer).<String>call(work)).isEqualTo("answer");
        }
        assertThat(interrupted).containsExactly(false);
    }

    private void cutShortTwentyTimesAfter(Duration left) {
        for (int call = 0; call < 20; call++) {
            ThreadDeadline.ofThread().setPlain(new ThreadDeadline.At(time, time.nanos() + left.toNanos()));
            try {
                assertThatThrownBy(() -> guard("quick").call(() -> {
                            time.pass(left);
                            never.await();
                            return "late";
                        }))
                        .isInstanceOf(FeatureUnavailableException.class);
            } finally {
                ThreadDeadline.ofThread().setPlain(null);
            }
        }
    }
}
