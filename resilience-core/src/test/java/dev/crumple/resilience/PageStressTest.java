package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.resilience.PageBudget.Page;
import dev.crumple.resilience.PageBudget.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Many pages at once, every outcome in each: what askers got and what pages say was removed must add up. */
@Timeout(60)
class PageStressTest {

    private static final int PAGES = 64;
    private static final int ROUNDS = 20;
    private static final int PARTS = 8;
    private static final List<String> INSTEAD = List.of("instead");
    private static final List<String> FEATURES = List.of("catalogue", "row", "similar", "offers");

    private enum Seen {
        VALUE,
        SERVED_REMOVED,
        INSTEAD,
        THROWN
    }

    @Feature(id = "catalogue", criticality = Criticality.INDISPENSABLE)
    interface Catalogue {
        @FailureMode(id = "ill", dependency = "d", when = Cause.THROWS, customerSees = "An error.")
        @Budget(value = "20ms", inFlight = 100)
        @FailFast
        List<String> get();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "ill", dependency = "d", when = Cause.THROWS, customerSees = "No row.")
        @Budget(value = "20ms", inFlight = 100)
        @RemoveFeature
        List<String> get();
    }

    @Feature(id = "similar", criticality = Criticality.OPTIONAL)
    interface Similar {
        @FailureMode(id = "ill", dependency = "d", when = Cause.THROWS, customerSees = "No row.")
        @Budget(value = "20ms", inFlight = 100)
        @RemoveFeature
        List<String> get();
    }

    @Feature(id = "offers", criticality = Criticality.OPTIONAL)
    interface Offers {
        @FailureMode(id = "ill", dependency = "d", when = Cause.THROWS, customerSees = "No offers.")
        @Budget(value = "20ms", inFlight = 100)
        @FailFast
        List<String> get();
    }

    private final Logger log = (Logger) LoggerFactory.getLogger("dev.crumple.page");
    private final Guards guards = Guards.create();
    private final Map<String, Guard> guardOf = Map.of(
            "catalogue", guards.guard(Catalogue.class, "get"),
            "row", guards.guard(Row.class, "get"),
            "similar", guards.guard(Similar.class, "get"),
            "offers", guards.guard(Offers.class, "get"));
    private final PageBudget budget = guards.page(Duration.ofMillis(30), 150);
    private final Map<Seen, LongAdder> count = new ConcurrentHashMap<>();
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();

    @BeforeEach
    void fallSilent() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void close() {
        log.setLevel(null);
        guards.close();
    }

    @Test
    void everyPartIsAccountedForOnceAndEveryPlaceIsGivenBack() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < PAGES; number++) {
            Random random = new Random(number);
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    for (int round = 0; round < ROUNDS; round++) {
                        onePage(random);
                    }
                } catch (Throwable thrown) {
                    failures.add(thrown);
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(count.values().stream().mapToLong(LongAdder::sum).sum()).isEqualTo((long) PAGES * ROUNDS * PARTS);
        assertThat(count).containsOnlyKeys(Seen.values());
        await("every place is given back").until(() -> budget.inFlight() == 0);
        assertThat(ended.sum()).isEqualTo(begun.sum());
    }

    private void onePage(Random random) {
        Set<String> gone = new TreeSet<>();
        try (Page page = budget.open()) {
            Map<Part<List<String>>, String> parts = new LinkedHashMap<>();
            for (int number = 0; number < PARTS; number++) {
                String feature = FEATURES.get(number % FEATURES.size());
                int lot = random.nextInt(100);
                parts.put(page.part(feature, () -> part(feature, lot)), feature);
            }
            parts.forEach((part, feature) -> {
                Seen seen = seen(part);
                assertThat(seen(part)).as("asked again").isEqualTo(seen);
                assertThat(seen).isIn(possible(feature));
                count.computeIfAbsent(seen, missing -> new LongAdder()).increment();
                if (seen == Seen.INSTEAD || seen == Seen.SERVED_REMOVED) {
                    gone.add(feature);
                }
            });
            assertThat(page.removed()).containsOnlyKeys(gone);
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private List<String> part(String feature, int lot) throws Exception {
        begun.increment();
        try {
            if (lot < 3) {
                throw new IllegalStateException("a bug");
            }
            if (lot < 6) {
                TimeUnit.MILLISECONDS.sleep(60); // Outside of its guard.
            }
            return guardOf.get(feature).call(() -> outcome(lot));
        } finally {
            ended.increment();
        }
    }

    private static List<String> outcome(int lot) throws InterruptedException {
        if (lot < 12) {
            throw new IllegalStateException("broken");
        }
        if (lot < 15) {
            TimeUnit.MILLISECONDS.sleep(40);
        }
        return List.of("value");
    }

    private static Seen seen(Part<List<String>> part) {
        try {
            List<String> value = part.orElse(INSTEAD);
            if (value.equals(INSTEAD)) {
                return Seen.INSTEAD;
            }
            return value.isEmpty() ? Seen.SERVED_REMOVED : Seen.VALUE;
        } catch (IllegalStateException | FeatureUnavailableException thrown) {
            return Seen.THROWN;
        }
    }

    private static Set<Seen> possible(String feature) {
        return switch (feature) {
            case "catalogue" -> Set.of(Seen.VALUE, Seen.THROWN);
            case "row" -> Set.of(Seen.values());
            case "similar" -> Set.of(Seen.VALUE, Seen.SERVED_REMOVED, Seen.INSTEAD);
            default -> Set.of(Seen.VALUE, Seen.INSTEAD);
        };
    }
}
