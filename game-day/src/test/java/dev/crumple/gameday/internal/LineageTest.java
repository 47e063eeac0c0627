package dev.crumple.gameday.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineageTest {

    private final Exception cause = new Exception("cause");
    private final Exception suppressed = new Exception("suppressed");

    @Test
    void somethingThrownComesFromItsCausesAndFromWhatIsSuppressedOnTheWay() {
        suppressed.initCause(new Error("far away"));
        cause.addSuppressed(suppressed);
        assertThat(Lineage.of(new IllegalStateException("outside", cause)))
                .extracting(Throwable::getMessage)
                .containsExactly("outside", "cause", "suppressed", "far away");
    }

    @Test
    void whatComesFromItselfHasAnEnd() {
        Exception thrown = new Exception("effect", cause);
        cause.initCause(thrown);
        assertThat(Lineage.of(thrown)).containsExactly(thrown, cause);
    }

    @Test
    void nothingComesFromNothing() {
        assertThat(Lineage.of(null)).isEmpty();
    }
}
