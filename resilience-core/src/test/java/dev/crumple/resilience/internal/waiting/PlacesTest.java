package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.waiting.Places.Look;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(4);

    private void takeAll() {
        while (places.taken() < 4) {
            assertThat(places.take()).isTrue();
        }
    }

    @Test
    void aLookSeesOnlyWhatHappenedSinceTheLookBefore() {
        assertThat(places.look()).isEqualTo(new Look(false, false));
        takeAll();
        assertThat(places.look()).isEqualTo(new Look(true, false));
        assertThat(places.look()).isEqualTo(new Look(false, false));
        assertThat(places.take()).isFalse();
        assertThat(places.look()).isEqualTo(new Look(true, true));
        assertThat(places.look()).isEqualTo(new Look(false, false));
    }

    @Test
    void placesAreNotCrowdedWhenAbandonedCallsHoldHalfOfThem() {
        takeAll();
        places.abandoned();
        assertThat(places.take()).isFalse();
        assertThat(places.look().crowded()).isTrue();
        places.abandoned();
        assertThat(places.take()).isFalse();
        assertThat(places.look().crowded()).isFalse();
        places.returned();
        assertThat(places.take()).isFalse();
        assertThat(places.look().crowded()).isTrue();
    }

    @Test
    void onlyRefusedCallsAreReported() {
        AtomicInteger reported = new AtomicInteger();
        places.whenRefused(reported::incrementAndGet);
        takeAll();
        assertThat(reported).hasValue(0);
        assertThat(places.take()).isFalse();
        assertThat(reported).hasValue(1);
        assertThat(places.refused()).isOne();
    }
}
