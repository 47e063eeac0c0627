package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    }

    private CompletableFuture<List<String>> row(String method, CompletableFuture<List<String>> answer) {
        return guards.guard(Row.class, method).call(() -> answer);
    }

    @Test
    void theBudgetRunsUntilTheAnswerIsThere() {
        CompletableFuture<List<String>> hangs = new CompletableFuture<>();
        CompletableFuture<List<String>> row = row("removed", hangs);
        await().until(() -> time.waits() == 1);
        time.pass(Duration.ofMillis(99));
        assertThat(row).isNotDone();
        time.pass(Duration.ofMillis(1));
        assertThat(row).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of());
        await().untilAsserted(() -> assertThat(hangs).isCancelled());
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
    void answersThatHangOpenTheBreakerAtTheirDeadline(String method, int millis) throws Exception {
        for (int call = 0; call < 10; call++) {
            CountDownLatch asked = new CountDownLatch(1);
            CompletableFuture<List<String>> row = guards.guard(Row.class, method).call(() -> {
                asked.countDown();
                return new CompletableFuture<>();
            });
            asked.await();
            time.pass(Duration.ofMillis(millis));
            assertThat(row).succeedsWithin(10, TimeUnit.SECONDS);
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
            CompletableFuture<List<String>> row = row("removed", deaf);
            await().until(() -> time.waits() == 1);
            time.pass(Duration.ofMillis(100));
            assertThat(row).succeedsWithin(10, TimeUnit.SECONDS);
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
        Future<String> answer = guards.guard(Row.class, "future").call(() -> new Wrapped<>(given));
        await().until(() -> time.waits() == 1);
        time.pass(Duration.ofMillis(100));
        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(FeatureUnavailableException.class)
                .hasMessageContaining("row/gone LATE");
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

    /** A future and nothing else. */
    private record Wrapped<T>(CompletableFuture<T> inner) implements Future<T> {
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
            return inner.get();
        }

        @Override
        public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException {
            throw new UnsupportedOperationException();
        }
    }
}
