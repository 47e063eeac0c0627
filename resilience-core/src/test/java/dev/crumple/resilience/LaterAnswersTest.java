package dev.crumple.resilience;

import static dev.crumple.resilience.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that answer by a stage or a future are guarded until the answer is there. */
@Timeout(30)
class LaterAnswersTest {

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        guards.close();
    }

    static class Full implements Predicate<List<String>> {
        @Override
        public boolean test(List<String> row) {
            return !row.isEmpty();
        }
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(
                id = "down",
                dependency = "d",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "Nothing.")
        @Budget(value = "100ms", inFlight = 2)
        @RemoveFeature
        CompletionStage<List<String>> removed();

        @FailureMode(
                id = "empty",
                dependency = "d",
                when = {Cause.BAD_CONTENT, Cause.HANGS},
                customerSees = "Less.")
        @Budget(value = "100ms", waiting = Waiting.ON_CALLER)
        @Healthy(accepts = Full.class)
        @Fallback(lastGood = "1m", to = Less.class)
        CompletableFuture<List<String>> fallback();

        @FailureMode(
                id = "gone",
                dependency = "d",
                when = {Cause.THROWS, Cause.HANGS},
                customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        Future<String> future();

        @FailureMode(id = "broken", dependency = "d", when = Cause.THROWS, customerSees = "An error.")
        @Budget(value = "100ms", waiting = Waiting.ON_CALLER)
        @FailFast
        CompletableFuture<String> atOnce();

        @FailureMode(id = "untouched", dependency = "d", when = Cause.HANGS, customerSees = "An error.")
        @Budget(value = "100ms", interrupt = false)
        @FailFast
        CompletableFuture<String> uninterrupted();
    }

    static class Less implements Row {
        @Override
        public CompletionStage<List<String>> removed() {
            return fallback();
        }

        @Override
        public CompletableFuture<List<String>> fallback() {
            return CompletableFuture.supplyAsync(() -> List.of("less"));
        }

        @Override
        public Future<String> future() {
            return new CompletableFuture<>();
        }

        @Override
        public CompletableFuture<String> atOnce() {
            return new CompletableFuture<>();
        }

        @Override
        public CompletableFuture<String> uninterrupted() {
            return new CompletableFuture<>();
        }
    }

    private CompletableFuture<List<String>> row(String method, CompletableFuture<List<String>> answer) {
        return guards.guard(Row.class, method).call(() -> answer);
    }

    /** Calls, and goes on when the dependency has been asked: time that passes earlier would find nothing begun. */
    private <T> T asked(String method, T answer) {
        AtomicBoolean asked = new AtomicBoolean();
        T promise = guards.guard(Row.class, method).call(() -> {
            asked.set(true);
            return answer;
        });
        soon().untilTrue(asked);
        return promise;
    }

    /** Makes a call whose answer is not there when its time is over. */
    private CompletableFuture<List<String>> lateRow(CompletionStage<List<String>> given) {
        CompletionStage<List<String>> row = asked("removed", given);
        time.pass(Duration.ofMillis(100));
        return row.toCompletableFuture();
    }

    private void awaitPlaces(String method) {
        soon().until(() -> guards.guard(Row.class, method).protection().places().taken() == 0);
    }

    @Test
    void theBudgetRunsUntilTheAnswerIsThere() {
        CompletableFuture<List<String>> hangs = new CompletableFuture<>();
        CompletableFuture<List<String>> row = asked("removed", hangs);
        time.pass(Duration.ofMillis(99));
        assertThat(row).isNotDone();
        time.pass(Duration.ofMillis(1));
        assertThat(row).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of());
        soon().untilAsserted(() -> assertThat(hangs).isCancelled());
    }

    @Test
    void theCallerIsNeverHeldByAMethodThatBlocksBeforeItGivesItsPromise() {
        CompletableFuture<List<String>> row = guards.guard(Row.class, "removed").call(() -> {
            never.await();
            return new CompletableFuture<List<String>>();
        });
        time.pass(Duration.ofMillis(100));
        assertThat(row).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"removed, 100", "fallback, 80"})
    void answersThatHangOpenTheBreakerAtTheirDeadline(String method, int millis) {
        for (int call = 0; call < 10; call++) {
            CompletableFuture<List<String>> row = asked(method, new CompletableFuture<>());
            time.pass(Duration.ofMillis(millis));
            assertThat(row).succeedsWithin(10, TimeUnit.SECONDS);
            awaitPlaces(method);
        }
        AtomicBoolean called = new AtomicBoolean();
        CompletableFuture<List<String>> next = guards.guard(Row.class, method).call(() -> {
            called.set(true);
            return CompletableFuture.completedFuture(List.of("healthy"));
        });
        assertThat(next).succeedsWithin(10, TimeUnit.SECONDS).isNotEqualTo(List.of("healthy"));
        assertThat(called).isFalse();
    }

    @Test
    void anAnswerThatFailsIsDegraded() {
        assertThat(row("removed", CompletableFuture.failedFuture(new IllegalStateException("broken"))))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of());
    }

    @Test
    void theAnswerIsJudgedAndRememberedAndNotThePromise() {
        assertThat(row("fallback", CompletableFuture.completedFuture(List.of())))
                .as("nothing is remembered yet, so the lesser implementation answers, later")
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of("less"));
        assertThat(row("fallback", CompletableFuture.completedFuture(List.of("good"))))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of("good"));
        assertThat(row("fallback", CompletableFuture.completedFuture(List.of())))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of("good"));
    }

    @Test
    void abandonedWorkKeepsItsPlaceUntilItAnswers() {
        CompletableFuture<List<String>> deaf = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                return false;
            }
        };
        for (int call = 0; call < 2; call++) {
            assertThat(lateRow(deaf)).succeedsWithin(10, TimeUnit.SECONDS);
        }
        assertThat(row("removed", CompletableFuture.completedFuture(List.of("healthy"))))
                .as("no place is left")
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of());
        deaf.complete(List.of("late"));
        assertThat(row("removed", CompletableFuture.completedFuture(List.of("healthy"))))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of("healthy"));
    }

    @Test
    void aPlainFutureIsWaitedForOnAnotherThread() throws Exception {
        CompletableFuture<String> given = new CompletableFuture<>();
        Future<String> answer = guards.guard(Row.class, "future").call(() -> new Wrapped<>(given));
        assertThat(answer.isDone()).isFalse();
        given.complete("answer");
        assertThat(answer.get()).isEqualTo("answer");
    }

    @Test
    void aPlainFutureThatHangsIsCancelledAndFailsFast() {
        CompletableFuture<String> given = new CompletableFuture<>();
        Future<String> answer = asked("future", new Wrapped<>(given));
        time.pass(Duration.ofMillis(100));
        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(FeatureUnavailableException.class)
                .hasMessageContaining("row/gone LATE");
        soon().untilAsserted(() -> assertThat(given).isCancelled());
    }

    @Test
    void cancellingTheAnswerGivesTheCallUpAndSaysNothingAboutTheDependency() {
        for (int call = 0; call < 20; call++) {
            CompletableFuture<List<String>> given = new CompletableFuture<>();
            CompletableFuture<List<String>> row = row("fallback", given);
            assertThat(row.cancel(true)).isTrue();
            assertThat(given).isCancelled();
        }
        assertThat(row("fallback", CompletableFuture.completedFuture(List.of("healthy"))))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of("healthy"));
    }

    @Test
    void aSwitchedOffFeatureAnswersWithoutACall() {
        guards.guard(Row.class, "removed");
        guards.switches().remove("row", "mira");
        assertThat(row("removed", new CompletableFuture<>()))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of());
    }

    @Test
    void afterCloseEveryAnswerIsDegraded() {
        Guard guard = guards.guard(Row.class, "fallback");
        guards.close();
        CompletableFuture<List<String>> row = guard.call(() -> CompletableFuture.completedFuture(List.of("healthy")));
        assertThat(row)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("FULL");
    }

    @Test
    void anAnswerThatCannotBeCancelledIsGivenUpAtTheDeadlineAllTheSame() {
        CompletableFuture<List<String>> given = new CompletableFuture<>();
        assertThat(lateRow(given.minimalCompletionStage()))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of());
    }

    @Test
    void whatTheDependencyDoesWhenItIsCancelledHoldsUpNobodysDeadline() {
        CompletableFuture<List<String>> given = new CompletableFuture<>();
        CountDownLatch cleaningUp = new CountDownLatch(1);
        given.whenComplete((row, thrown) -> {
            cleaningUp.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(lateRow(given)).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of());
        soon().untilAsserted(() -> assertThat(cleaningUp.getCount()).isZero());
    }

    private void awaitDeaf() {
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException deaf) {
                // It does not listen.
            }
        }
    }

    @Test
    void whatFollowsOnALateAnswerHoldsUpNobodysDeadlineEither() {
        CompletableFuture<List<String>> row = guards.guard(Row.class, "removed").call(CompletableFuture::new);
        CompletableFuture<Thread> following = row.thenApply(answer -> Thread.currentThread());
        time.pass(Duration.ofMillis(100));
        assertThat(following).succeedsWithin(10, TimeUnit.SECONDS).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void whatFollowsOnADegradedAnswerHasTimeOfItsOwn() {
        CompletableFuture<List<String>> row = guards.guard(Row.class, "removed").call(CompletableFuture::new);
        CompletableFuture<Duration> left = row.thenApply(answer -> Deadline.remaining(Duration.ofHours(1)));
        time.pass(Duration.ofMillis(100));
        assertThat(left).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(Duration.ofHours(1));
    }

    /** Its lesser implementation takes its time. */
    @Feature(id = "hanging", criticality = Criticality.OPTIONAL)
    interface Hanging {
        @FailureMode(id = "gone", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("100ms")
        @Fallback(to = AtLast.class)
        CompletableFuture<List<String>> hanging();
    }

    private record AtLast(CountDownLatch never) implements Hanging {
        @Override
        public CompletableFuture<List<String>> hanging() {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    return List.of("interrupted");
                }
                return List.of("at last");
            });
        }
    }

    @Test
    void whoeverCompletesABadAnswerIsNotHeldByTheFallback() {
        CompletableFuture<List<String>> given = new CompletableFuture<>();
        CompletableFuture<List<String>> row =
                guards.guard(Hanging.class, "hanging", new AtLast(never)).call(() -> given);
        given.completeExceptionally(new IllegalStateException("broken"));
        assertThat(row).isNotDone();
        never.countDown();
        assertThat(row).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of("at last"));
    }

    @Test
    void whatNeedsNoCodeIsServedByWhoeverCompletesABadAnswer() {
        CompletableFuture<String> given = new CompletableFuture<>();
        CompletableFuture<String> answer = guards.guard(Row.class, "atOnce").call(() -> given);
        given.completeExceptionally(new IllegalStateException("broken"));
        assertThat(answer).isCompletedExceptionally();
    }

    @Test
    void aFutureThatIsGivenAfterTheDeadlineIsCancelled() throws Exception {
        CompletableFuture<String> given = new CompletableFuture<>();
        CountDownLatch atWork = new CountDownLatch(1);
        Future<String> answer = guards.guard(Row.class, "future").call(() -> {
            atWork.countDown();
            awaitDeaf();
            return new Wrapped<>(given);
        });
        atWork.await();
        time.pass(Duration.ofMillis(100));
        assertThatThrownBy(answer::get).hasMessageContaining("row/gone LATE");
        never.countDown();
        soon().untilAsserted(() -> assertThat(given).isCancelled());
    }

    @Test
    void aFutureThatCannotBeCancelledKeepsItsPlaceUntilItIsDone() throws Exception {
        CompletableFuture<String> deaf = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                return false;
            }
        };
        Guard guard = guards.guard(Row.class, "future");
        CountDownLatch waitedFor = new CountDownLatch(1);
        Future<String> answer = guard.call(() -> new Wrapped<>(deaf, waitedFor));
        waitedFor.await();
        time.pass(Duration.ofMillis(100));
        assertThatThrownBy(answer::get).hasMessageContaining("row/gone LATE");
        assertThat(guard.protection().places().taken()).isEqualTo(1);
        deaf.complete("late");
        soon().until(() -> guard.protection().places().taken() == 0);
    }

    @Test
    void aStageThatAnswersTwiceHasOnePlaceToGiveBack() {
        CompletableFuture<List<String>> twice = new CompletableFuture<>() {
            @Override
            public CompletableFuture<List<String>> whenComplete(
                    BiConsumer<? super List<String>, ? super Throwable> action) {
                action.accept(List.of("first"), null);
                action.accept(List.of("second"), null);
                return this;
            }
        };
        assertThat(row("removed", twice)).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of("first"));
        soon().untilAsserted(() -> assertThat(
                        guards.guard(Row.class, "removed").protection().places().taken())
                .isZero());
    }

    @Test
    void aStageThatIsBrokenItselfFailsAndGivesItsPlaceBack() {
        CompletableFuture<List<String>> broken = new CompletableFuture<>() {
            @Override
            public CompletableFuture<List<String>> whenComplete(
                    BiConsumer<? super List<String>, ? super Throwable> action) {
                throw new NoClassDefFoundError("gone");
            }
        };
        assertThat(row("removed", broken)).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of());
        assertThat(guards.guard(Row.class, "removed").protection().places().taken())
                .isZero();
    }

    @Test
    void anAnswerThatFailsTellsWhatReallyFailedIt() {
        IllegalStateException broken = new IllegalStateException("broken");
        CompletableFuture<String> failing = CompletableFuture.supplyAsync(() -> {
            throw broken;
        });
        Future<String> ofAStage = guards.guard(Row.class, "future").call(() -> failing);
        assertThatThrownBy(ofAStage::get).rootCause().isSameAs(broken);
        assertThatThrownBy(ofAStage::get).cause().cause().isSameAs(broken);
        Future<String> ofAFuture = guards.guard(Row.class, "future").call(() -> new Wrapped<>(failing));
        assertThatThrownBy(ofAFuture::get).cause().cause().isSameAs(broken);
    }

    @Test
    void aCallThatGivesNoPromiseAtAllIsAnsweredWithWhatItGave() {
        assertThat(guards.guard(Row.class, "removed").<CompletionStage<List<String>>>call(() -> null))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isNull();
    }

    @Test
    void anAnswerInTimeAndACancelledOneLeaveNothingToRunLater() {
        assertThat(row("removed", CompletableFuture.completedFuture(List.of("healthy"))))
                .succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(time.waits()).isZero();
        row("fallback", new CompletableFuture<>()).cancel(true);
        assertThat(time.waits()).isZero();
    }

    @Test
    void anAnswerOfUninterruptedWorkIsNotCancelled() {
        CompletableFuture<String> given = new CompletableFuture<>();
        Guard guard = guards.guard(Row.class, "uninterrupted");
        CompletableFuture<String> answer = asked("uninterrupted", given);
        time.pass(Duration.ofMillis(100));
        assertThat(answer).failsWithin(10, TimeUnit.SECONDS);
        given.complete("late");
        soon().until(() -> guard.protection().places().taken() == 0);
        assertThat(given).isCompletedWithValue("late");
    }

    @Test
    void onCallerAnInterruptThatWasThereBeforeStartsNothingAndIsKept() {
        AtomicBoolean started = new AtomicBoolean();
        for (int call = 0; call < 20; call++) {
            Thread.currentThread().interrupt();
            CompletableFuture<List<String>> row = guards.guard(Row.class, "fallback")
                    .call(() -> {
                        started.set(true);
                        return CompletableFuture.completedFuture(List.of("healthy"));
                    });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(row).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of("less"));
        }
        assertThat(started).isFalse();
        assertThat(row("fallback", CompletableFuture.completedFuture(List.of("healthy"))))
                .as("it says nothing about the dependency")
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of("healthy"));
    }

    @Test
    void onCallerAnInterruptWhileTheCallBeginsIsKeptAndSaysNothingAboutTheDependency() {
        for (int call = 0; call < 20; call++) {
            guards.guard(Row.class, "fallback").call(() -> {
                Thread.currentThread().interrupt();
                never.await();
                return CompletableFuture.completedFuture(List.of("healthy"));
            });
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(row("fallback", CompletableFuture.completedFuture(List.of("healthy"))))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .isEqualTo(List.of("healthy"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onCallerWorkThatIsLateIsInterruptedAndTheInterruptDoesNotLeak(boolean listens) {
        AtomicBoolean interrupted = new AtomicBoolean();
        CompletableFuture<List<String>> row = guards.guard(Row.class, "fallback")
                .call(() -> {
                    time.pass(Duration.ofMillis(80));
                    interrupted.set(Thread.currentThread().isInterrupted());
                    if (listens) {
                        never.await();
                    }
                    return new CompletableFuture<List<String>>();
                });
        assertThat(interrupted).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(row).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of("less"));
    }

    /** A future and nothing else. */
    private record Wrapped<T>(CompletableFuture<T> inner, CountDownLatch waitedFor) implements Future<T> {
        Wrapped(CompletableFuture<T> inner) {
            this(inner, new CountDownLatch(1));
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            return inner.cancel(mayInterrupt);
        }

        @Override
        public boolean isCancelled() {
            return inner.isCancelled();
        }

        @Override
        public boolean isDone() {
            return inner.isDone();
        }

        @Override
        public T get() throws InterruptedException, ExecutionException {
            waitedFor.countDown();
            return inner.get();
        }

        @Override
        public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException {
            throw new UnsupportedOperationException();
        }
    }
}
