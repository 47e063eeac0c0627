package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.resilience.Guards;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Game days and other tests beside each other, all with the same guard. */
@Timeout(60)
class CompanyTest {

    @TempDir
    Path output;

    @Feature(id = "shared-row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "No row.")
        @Budget(value = "10s", inFlight = 100)
        @RemoveFeature
        List<String> titlesFor(String user);
    }

    static Guards guards;
    static Row row;
    static CyclicBarrier together;
    static ExecutorService server;

    @BeforeAll
    static void bind() {
        guards = Guards.create();
        row = guards.protect(Row.class, user -> List.of(user + "'s own"));
        server = Executors.newSingleThreadExecutor(work -> new Thread(work, "server-1"));
    }

    @AfterAll
    static void close() {
        guards.close();
        server.shutdownNow();
    }

    static class Bystander {
        @Test
        void seesNothingOfTheFault() throws Exception {
            together.await(20, TimeUnit.SECONDS); // The fault is armed.
            assertThat(row.titlesFor("noah")).containsExactly("noah's own");
            together.await(20, TimeUnit.SECONDS);
        }
    }

    static class Rehearsing {
        static boolean first = true;

        @GameDay("shared-row/down")
        void doesWithoutTheRow() throws Exception {
            boolean meets = first;
            first = false;
            if (meets) {
                together.await(20, TimeUnit.SECONDS);
            }
            try {
                assertThat(row.titlesFor("ada")).isEmpty();
            } finally {
                if (meets) {
                    together.await(20, TimeUnit.SECONDS); // The fault is armed until the bystander has called, too.
                }
            }
        }
    }

    @Test
    void inAParallelSuiteNobodyElseMeetsTheFault() {
        together = new CyclicBarrier(2);
        Rehearsing.first = true;
        Played played = Played.inParallel(output, Rehearsing.class, Bystander.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.verdicts()).contains("THROWS throws PROTECTION_OFF KILLED_BY_ESCAPED_FAULT");
    }

    static class TwoAtATime {
        @GameDay("shared-row/down")
        void doesWithoutTheRow() {
            assertThat(row.titlesFor("ada")).isEmpty();
        }
    }

    static class Another extends TwoAtATime {}

    static class AThird extends TwoAtATime {}

    @RepeatedTest(5)
    void gameDaysOfOneGuardRunBesideEachOther() {
        Played played = Played.inParallel(output, TwoAtATime.class, Another.class, AThird.class);
        assertThat(played.failures()).isEmpty();
        assertThat(played.evidence()).hasSize(3 * 4);
    }

    static class OnAPage {
        @GameDay("shared-row/down")
        void itsPartsAreReachedToo() {
            try (var page = guards.page(Duration.ofSeconds(10), 4).open()) {
                assertThat(page.part("shared-row", () -> row.titlesFor("ada")).get())
                        .isEmpty();
            }
        }
    }

    @Test
    void theThreadsOfAPageAreReachedInAParallelSuiteToo() {
        assertThat(Played.inParallel(output, OnAPage.class).failures()).isEmpty();
    }

    static class OnAServerThread {
        List<String> asked() {
            return CompletableFuture.supplyAsync(() -> row.titlesFor("ada"), server)
                    .join();
        }

        @GameDay("shared-row/down")
        void doesWithoutTheRow() {
            assertThat(asked()).isEmpty();
        }
    }

    static class OnAServerThreadAndAlone extends OnAServerThread {
        @Override
        @GameDay("shared-row/down")
        @ResourceLock(Resources.GLOBAL)
        void doesWithoutTheRow() {
            assertThat(asked()).isEmpty();
        }
    }

    @Test
    void aServersThreadIsReachedWhereNothingElseRuns() {
        assertThat(Played.of(output.resolve("sequential"), OnAServerThread.class)
                        .failures())
                .isEmpty();
        assertThat(Played.inParallel(output.resolve("alone"), OnAServerThreadAndAlone.class)
                        .failures())
                .isEmpty();
        assertThat(Played.inParallel(output.resolve("together"), OnAServerThread.class)
                        .failures())
                .singleElement()
                .asString()
                .contains(
                        "The thread server-1 did call it, which a rehearsal does not reach in a parallel suite. If that was"
                                + " for this test, put @Isolated on the class");
    }
}
