package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.waiting.Places.Look;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {

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
}
