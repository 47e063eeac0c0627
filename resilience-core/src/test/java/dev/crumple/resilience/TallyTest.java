package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.internal.events.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TallyTest {

    private static final int THREADS = 64;
    private static final int ROUNDS = 2_000;

    private final FakeTime time = new FakeTime();
    private final List<GuardEvent.Summary> told = Collections.synchronizedList(new ArrayList<>());
    private final Tally tally = new Tally(time, told::add);

    @Test
    void nothingRunsWhileThereIsNothingToTell() {
        assertThat(time.waits()).isZero();
        tally.count("row/down", Reason.FAILED, Step.LITERAL);
        assertThat(time.waits()).isZero();
        tally.count("row/down", Reason.OPEN, Step.LITERAL);
        assertThat(time.waits()).isEqualTo(1);
        time.pass(Duration.ofSeconds(1));
        assertThat(time.waits()).isZero();
    }

    @Test
    void callsThatDifferInFailureModeReasonOrStepAreSummedUpApart() {
        tally.count("row/down", Reason.OPEN, Step.LITERAL);
        tally.count("row/slow", Reason.OPEN, Step.LITERAL);
        tally.count("row/down", Reason.FULL, Step.LITERAL);
        tally.count("row/down", Reason.OPEN, Step.LAST_GOOD);
        tally.count("row/down", Reason.OPEN, Step.LITERAL);
        tally.flush();
        assertThat(told)
                .containsExactly(
                        new GuardEvent.Summary(Instant.EPOCH, "row/down", Reason.OPEN, Step.LITERAL, 2),
                        new GuardEvent.Summary(Instant.EPOCH, "row/slow", Reason.OPEN, Step.LITERAL, 1),
                        new GuardEvent.Summary(Instant.EPOCH, "row/down", Reason.FULL, Step.LITERAL, 1),
                        new GuardEvent.Summary(Instant.EPOCH, "row/down", Reason.OPEN, Step.LAST_GOOD, 1));
    }

    @Test
    void aTimeThatRunsNothingAnyMoreFailsNobody() {
        time.close();
        tally.count("row/down", Reason.OPEN, Step.LITERAL);
        tally.flush();
        assertThat(told).hasSize(1);
    }

    @Test
    void noCallIsLostOrCountedTwiceWhileThreadsCountAndTheTimeTells() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> counting = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            counting.add(threads.submit(() -> {
                start.await();
                for (int round = 0; round < ROUNDS; round++) {
                    for (Reason reason : Reason.values()) {
                        tally.count("row/down", reason, Step.LITERAL);
                    }
                }
                return null;
            }));
        }
        start.countDown();
        while (counting.stream().anyMatch(future -> !future.isDone())) {
            time.pass(Duration.ofSeconds(1));
        }
        for (Future<?> future : counting) {
            future.get();
        }
        threads.shutdown();
        time.pass(Duration.ofSeconds(1));

        Map<Reason, Long> summed = new EnumMap<>(Reason.class);
        told.forEach(summary -> summed.merge(summary.reason(), summary.count(), Long::sum));
        long each = (long) THREADS * ROUNDS;
        assertThat(summed)
                .containsOnlyKeys(Reason.OPEN, Reason.FULL, Reason.REMOVED)
                .allSatisfy((reason, count) -> assertThat(count).isEqualTo(each));
        for (Reason reason : Reason.values()) {
            assertThat(tally.calls("row/down", reason, Step.LITERAL)).isEqualTo(each);
        }
        assertThat(time.waits()).isZero();
    }
}
