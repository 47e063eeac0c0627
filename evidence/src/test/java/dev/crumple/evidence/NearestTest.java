package dev.crumple.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void nothingIsNearestWhereNothingIsKnown() {
        assertThat(Nearest.to("a", List.of())).isEmpty();
        assertThat(Nearest.slip("graph-slow", List.of())).isEmpty();
    }

    @Test
    void amongEqualsTheFirstByNameIsNearest() {
        assertThat(Nearest.to("ab", List.of("b", "a"))).contains("a");
    }

    @Test
    void aSlipTakesAtMostTwoEdits() {
        assertThat(Nearest.slip("grap-slwo", List.of("graph-slow"))).isEmpty();
        assertThat(Nearest.slip("graph-slwo", List.of("graph-slow", "graph-down")))
                .contains("graph-slow");
        assertThat(Nearest.slip("graph-slow", List.of("graph-slow"))).contains("graph-slow");
    }

    @Test
    void aSlipLeavesMoreThanHalfOfTheLetters() {
        assertThat(Nearest.slip("a", List.of("b"))).isEmpty();
        assertThat(Nearest.slip("abcd", List.of("abxy"))).isEmpty();
        assertThat(Nearest.slip("abcd", List.of("abcx"))).contains("abcx");
    }
}
