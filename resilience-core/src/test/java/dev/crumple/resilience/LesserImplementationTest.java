package dev.crumple.resilience;

import static dev.crumple.resilience.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A lesser implementation is protected as the primary one is; why it could not serve is suppressed in the error. */
@Timeout(30)
class LesserImplementationTest {

    private static final Duration RESERVE = Duration.ofMillis(20);

    private final FakeTime time = new FakeTime();
    private final Guards guards = Guards.builder().time(time).build();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        ThreadDeadline.ofThread().setPlain(null);
        Thread.interrupted();
        released.countDown();
        guards.close();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget(value = "100ms", inFlight = 1)
        @Fallback(to = Lesser.class)
        String row(String user) throws Exception;
    }

    record Lesser(Callable<String> work) implements Row {
        @Override
        public String row(String user) throws Exception {
            return work.call() + " for " + user;
        }
    }

    private Row broken(Callable<String> lesser) {
        return guards.protect(
                Row.class,
                user -> {
                    throw new IOException("broken");
                },
                new Lesser(lesser));
    }

    private static FeatureUnavailableException unavailable(Row row) {
        return catchThrowableOfType(FeatureUnavailableException.class, () -> row.row("mira"));
    }

    @Test
    void itIsAskedWithTheSameArguments() throws Exception {
        assertThat(broken(() -> "less").row("mira")).isEqualTo("less for mira");
    }

    @Test
    void whatItThrowsIsSuppressedInTheErrorWhoseCauseIsWhatTheDependencyThrew() {
        assertThat(unavailable(broken(() -> {
                    throw new IOException("broken too");
                })))
                .hasMessage("row/down FAILED after 0 ms")
                .hasCause(new IOException("broken"))
                .hasSuppressedException(new IOException("broken too"));
    }

    @Test
    void anErrorOfTheMachineItselfIsRethrown() {
        Row row = broken(() -> {
            throw new OutOfMemoryError("pretended");
        });
        assertThatThrownBy(() -> row.row("mira")).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void itMayBeLateToo() {
        assertThat(unavailable(broken(() -> {
                    time.pass(Duration.ofMillis(100));
                    released.await();
                    return "late";
                })))
                .hasMessage("row/down FAILED after 100 ms")
                .hasSuppressedException(new TimeoutException("it was late, too"));
    }

    @Test
    void itIsNotAskedWhenNoTimeIsLeft() {
        ThreadDeadline.ofThread().setPlain(new ThreadDeadline.At(time, time.nanos()));
        assertThat(unavailable(broken(() -> "less")))
                .hasSuppressedException(new TimeoutException("no time was left for it"));
    }

    @Test
    void noMoreOfItsCallsAreInFlightThanOfTheDependencys() {
        Row row = broken(() -> {
            if (released.getCount() > 0) {
                time.pass(Duration.ofMillis(100));
            }
            while (released.getCount() > 0) {
                try {
                    released.await();
                } catch (InterruptedException deaf) {
                    // It does not listen.
                }
            }
            return "less";
        });
        assertThat(unavailable(row)).hasSuppressedException(new TimeoutException("it was late, too"));
        assertThat(unavailable(row))
                .hasSuppressedException(new RejectedExecutionException("1 of its calls are in flight"));
        released.countDown();
        soon().ignoreExceptions().until(() -> row.row("mira").equals("less for mira"));
    }

    @Test
    void anInterruptedCallerStartsNothing() {
        Thread.currentThread().interrupt();
        assertThat(unavailable(broken(() -> "less")))
                .hasSuppressedException(new TimeoutException("its caller was interrupted, or the guards closed"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void itHasTheReserveOfTheBudgetWhenTheDependencyIsLate() throws Exception {
        Row row = guards.protect(
                Row.class,
                user -> {
                    time.pass(Duration.ofMillis(80));
                    released.await();
                    return "late";
                },
                new Lesser(() ->
                        "less within " + Deadline.remaining(Duration.ofHours(1)).toMillis() + " ms"));
        assertThat(row.row("mira")).isEqualTo("less within " + RESERVE.toMillis() + " ms for mira");
    }

    @Feature(id = "later", criticality = Criticality.IMPORTANT)
    interface Later {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("100ms")
        @Fallback(to = LaterLesser.class)
        Future<String> later();
    }

    record LaterLesser(Future<String> later) implements Later {}

    private Future<String> brokenLater(Future<String> lesser) {
        Later later = guards.protect(
                Later.class, () -> CompletableFuture.failedFuture(new IOException("broken")), new LaterLesser(lesser));
        return later.later();
    }

    @Test
    void whatItAnswersLaterIsWaitedForWhateverThePromise() throws Exception {
        assertThat(brokenLater(CompletableFuture.completedFuture("less")).get()).isEqualTo("less");
        FutureTask<String> plain = new FutureTask<>(() -> "less");
        plain.run();
        assertThat(brokenLater(plain).get(10, TimeUnit.SECONDS)).isEqualTo("less");
    }

    @Test
    void whatItFailsWithLaterIsSuppressedAsItIs() {
        Future<String> answer = brokenLater(CompletableFuture.failedFuture(new IOException("broken too")));
        assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(FeatureUnavailableException.class)
                .hasSuppressedException(new IOException("broken too"));
    }
}
