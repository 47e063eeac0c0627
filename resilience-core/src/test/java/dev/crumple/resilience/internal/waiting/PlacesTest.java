package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(2);

    @Test
    void thereAreAsManyPlacesAsTheLimitSays() {
        assertThat(places.limit()).isEqualTo(2);
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
        assertThat(places.taken()).isEqualTo(2);
    }

    @Test
    void aPlaceThatIsLeftCanBeTakenAgain() {
        places.take();
        places.take();
        places.leave();
        assertThat(places.taken()).isEqualTo(1);
        assertThat(places.take()).isTrue();
    }

    @Test
    void callsThatFindNoPlaceAreCounted() {
        places.take();
        places.take();
        assertThat(places.refused()).isZero();
        places.take();
        places.take();
        assertThat(places.refused()).isEqualTo(2);
    }

    @Test
    void aLowerLimitLeavesTakenPlacesTakenAndGivesOutNoMore() {
        places.take();
        places.take();
        places.limit(1);
        assertThat(places.limit()).isEqualTo(1);
        assertThat(places.taken()).isEqualTo(2);
        places.leave();
        assertThat(places.take()).isFalse();
        places.leave();
        assertThat(places.take()).isTrue();
    }

    @Test
    void abandonedCallsAreOverdueUntilTheyReturn() {
        places.take();
        places.abandoned();
        assertThat(places.overdue()).isEqualTo(1);
        places.leave();
        places.returned();
        assertThat(places.overdue()).isZero();
    }
}
