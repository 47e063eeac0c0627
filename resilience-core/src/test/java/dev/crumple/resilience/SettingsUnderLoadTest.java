package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.resilience.internal.degradation.GivenFallbacks;
import dev.crumple.resilience.internal.events.Outlets;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.feature.Shared;
import dev.crumple.resilience.internal.time.SystemTime;
import dev.crumple.resilience.internal.waiting.GuardThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Settings change while callers call: no caller notices, and no place is lost. */
@Timeout(60)
class SettingsUnderLoadTest {

    private static final int CALLERS = 8;
    private static final int CALLS = 2000;
    private static final String MODE = "similar-titles/graph-slow";

    private final SystemTime time = new SystemTime();
    private final Shared shared =
            new Shared(ContentReader.TEXT, time, new GuardThreads(time), new Outlets(List.of(), time));
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
    interface Similar {
        @FailureMode(id = "graph-slow", dependency = "title-graph", when = Cause.SLOW, customerSees = "No row.")
        @Budget("150ms")
        @RemoveFeature
        Optional<String> similar();
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        shared.threads().close();
        shared.time().close();
    }

    @Test
    void everyCallEndsAsDeclaredAndEveryPlaceIsGivenBack() throws Exception {
        Features features = new Features();
        Settings settings = new Settings(features, shared.time());
        Protection protection = Protection.of(
                Similar.class.getDeclaredMethod("similar"),
                Similar.class,
                new GivenFallbacks(List.of()),
                features,
                shared);
        settings.bind(protection);
        Guard guard = new Guard(protection);
        List<Future<Integer>> answered = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            answered.add(callers.submit(() -> calls(guard)));
        }

        Random random = new Random(1);
        while (answered.stream().anyMatch(future -> !future.isDone())) {
            settings.load(Map.of(
                    MODE + ".budget",
                    (1 + random.nextInt(20)) + "ms",
                    MODE + ".in-flight",
                    String.valueOf(1 + random.nextInt(CALLERS)),
                    MODE + ".window",
                    String.valueOf(5 + random.nextInt(3)),
                    MODE + ".minimum-calls",
                    "5",
                    MODE + ".open-for",
                    "1ms"));
        }

        for (Future<Integer> calls : answered) {
            assertThat(calls.get(10, TimeUnit.SECONDS)).isEqualTo(CALLS);
        }
        await().until(() ->
                protection.places().taken() == 0 && protection.places().overdue() == 0);
        settings.load(Map.of(MODE + ".open-for", "1ms"));
        await().until(() ->
                guard.<Optional<String>>call(() -> Optional.of("like this")).isPresent());
    }

    /** Counts the calls that gave the value or the declared degradation; anything else is thrown. */
    private static int calls(Guard guard) {
        int ended = 0;
        for (int call = 0; call < CALLS; call++) {
            boolean fails = call % 5 == 0;
            Optional<String> answer = guard.call(() -> {
                if (fails) {
                    throw new IllegalStateException("broken");
                }
                return Optional.of("like this");
            });
            if (answer.isEmpty() || !fails) {
                ended++;
            }
        }
        return ended;
    }
}
