package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.waiting.Places.Look;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final int CALLERS = 8;

    private final Places places = new Places(4);

    private void takeAll() {
        while (places.taken() < 4) {
            assertThat(places.take()).isNotEqualTo(Places.NONE);
        }
    }

    @Test
    void aLookSeesOnlyWhatHappenedSinceTheLookBefore() {
        assertThat(places.look()).isEqualTo(new Look(false, false));
        takeAll();
        assertThat(places.look()).isEqualTo(new Look(true, false));
        assertThat(places.look()).isEqualTo(new Look(false, false));
        assertThat(places.take()).isEqualTo(Places.NONE);
        assertThat(places.look()).isEqualTo(new Look(true, true));
        assertThat(places.look()).isEqualTo(new Look(false, false));
    }

    @Test
    void placesAreNotCrowdedWhenAbandonedCallsHoldHalfOfThem() {
        takeAll();
        places.abandoned();
        assertThat(places.take()).isEqualTo(Places.NONE);
        assertThat(places.look().crowded()).isTrue();
        places.abandoned();
        assertThat(places.take()).isEqualTo(Places.NONE);
        assertThat(places.look().crowded()).isFalse();
        places.returned();
        assertThat(places.take()).isEqualTo(Places.NONE);
        assertThat(places.look().crowded()).isTrue();
    }

    @Test
    void onlyRefusedCallsAreReported() {
        AtomicInteger reported = new AtomicInteger();
        places.whenRefused(reported::incrementAndGet);
        takeAll();
        assertThat(reported).hasValue(0);
        assertThat(places.take()).isEqualTo(Places.NONE);
        assertThat(reported).hasValue(1);
        assertThat(places.refused()).isOne();
    }

    @Test
    void thereAreAsManyPlacesAsTheLimitSays() {
        Places places = new Places(2);
        assertThat(places.limit()).isEqualTo(2);
        assertThat(places.take()).isNotEqualTo(Places.NONE);
        assertThat(places.take()).isNotEqualTo(Places.NONE);
        assertThat(places.take()).isEqualTo(Places.NONE);
        assertThat(places.taken()).isEqualTo(2);
    }

    @Test
    void aPlaceThatIsLeftCanBeTakenAgain() {
        Places places = new Places(2);
        places.take();
        int place = places.take();
        places.leave(place);
        assertThat(places.taken()).isEqualTo(1);
        assertThat(places.take()).isNotEqualTo(Places.NONE);
    }

    @Test
    void callsThatFindNoPlaceAreCounted() {
        Places places = new Places(2);
        places.take();
        places.take();
        assertThat(places.refused()).isZero();
        places.take();
        places.take();
        assertThat(places.refused()).isEqualTo(2);
    }

    @Test
    void aLowerLimitLeavesTakenPlacesTakenAndGivesOutNoMore() {
        Places places = new Places(2);
        int one = places.take();
        int other = places.take();
        places.limit(1);
        assertThat(places.limit()).isEqualTo(1);
        assertThat(places.taken()).isEqualTo(2);
        places.leave(one);
        assertThat(places.take()).isEqualTo(Places.NONE);
        places.leave(other);
        assertThat(places.take()).isNotEqualTo(Places.NONE);
    }

    @Test
    void abandonedCallsAreOverdueUntilTheyReturn() {
        Places places = new Places(2);
        int place = places.take();
        places.abandoned();
        assertThat(places.overdue()).isEqualTo(1);
        places.leave(place);
        places.returned();
        assertThat(places.overdue()).isZero();
    }

    @Test
    void nobodyIsRefusedWhereThereAreAsManyPlacesAsCallers() throws Exception {
        Places places = new Places(CALLERS);
        AtomicInteger mostTaken = new AtomicInteger();
        inParallel(() -> {
            int place = places.take();
            assertThat(place).isNotEqualTo(Places.NONE);
            mostTaken.accumulateAndGet(places.taken(), Math::max);
            places.leave(place);
        });
        assertThat(places.refused()).isZero();
        assertThat(places.taken()).isZero();
        assertThat(mostTaken).hasValueLessThanOrEqualTo(CALLERS);
    }

    @Test
    void thereAreNeverMoreCallsInFlightThanPlacesHoweverManyCallersThereAre() throws Exception {
        int limit = CALLERS / 2;
        Places places = new Places(limit);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        inParallel(() -> {
            int place = places.take();
            if (place != Places.NONE) {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                Thread.yield();
                inFlight.decrementAndGet();
                places.leave(place);
            }
        });
        assertThat(most).hasValueBetween(1, limit);
        assertThat(places.taken()).isZero();
    }

    @Test
    void theLimitMayRiseAndFallUnderLoad() throws Exception {
        Places places = new Places(CALLERS);
        AtomicInteger changes = new AtomicInteger();
        inParallel(() -> {
            int place = places.take();
            if (changes.incrementAndGet() % 50 == 0) {
                places.limit(1 + changes.get() % CALLERS);
            }
            if (place != Places.NONE) {
                places.leave(place);
            }
        });
        assertThat(places.taken()).isZero();
        places.limit(3);
        assertThat(places.take()).isNotEqualTo(Places.NONE);
        assertThat(places.take()).isNotEqualTo(Places.NONE);
        assertThat(places.take()).isNotEqualTo(Places.NONE);
        assertThat(places.take()).isEqualTo(Places.NONE);
    }

    private static void inParallel(Runnable round) throws InterruptedException {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < CALLERS; number++) {
            Thread thread = new Thread(() -> {
                try {
                    for (int i = 0; i < 5_000; i++) {
                        round.run();
                    }
                } catch (Throwable thrown) {
                    failures.add(thrown);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }
}
