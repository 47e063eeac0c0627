package dev.crumple.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void findsADeclarationAndNotItsMentions() {
        SourceText text = new SourceText("""
                /* interface Row { String row(); } */
                // class Row
                interface Row {
                    String NAME = "row() of class Row";
                    default String twice() { return other.row() + arrow(1); }
                    String row();
                }
                """);

        assertThat(text.lineOf(text.type("Row", 0).orElseThrow())).isEqualTo(3);
        assertThat(lines(text, "row")).containsExactly(6);
    }

    @Test
    void tellsTypesOfOneNameByHowDeepTheyStand() {
        SourceText text = new SourceText("""
                class Other {
                    interface Row {}
                }
                interface Row {}
                """);

        assertThat(text.lineOf(text.type("Row", 0).orElseThrow())).isEqualTo(4);
        assertThat(text.lineOf(text.type("Row", 1).orElseThrow())).isEqualTo(2);
        assertThat(text.lineOf(text.type("Row", 2).orElseThrow())).isEqualTo(2);
    }

    @Test
    void findsIdsThatAreNotCommentedOut() {
        SourceText text = new SourceText("""
                // id = "slow"
                @FailureMode(dependency = "slow",
                    id =
                        "slow")
                void call();
                """);

        assertThat(text.lineOf(text.id("slow", 0, 1000).orElseThrow())).isEqualTo(4);
        assertThat(text.id("sl", 0, 1000)).isEmpty();
    }

    @Test
    void isNotConfusedByQuotesInQuotesAndTextBlocks() {
        SourceText text = new SourceText("""
                char quote = '"';
                String escaped = "\\\\\\"";
                String block = \"""
                    " /* row(
                    \""";
                void row() {}
                """);

        assertThat(lines(text, "row")).containsExactly(6);
    }

    @Test
    void findsKotlinTestsNamedInBackticks() {
        SourceText text = new SourceText("class Rows {\n    @Test\n    fun `stands without the row`() {}\n}\n");

        assertThat(lines(text, "stands without the row")).containsExactly(3);
    }

    @Test
    void readsLiteralsOfAnyLength() {
        SourceText text = new SourceText("String s = \"" + "x".repeat(200_000) + "\";\nvoid row();");

        assertThat(lines(text, "row")).containsExactly(2);
    }

    private static List<Integer> lines(SourceText text, String method) {
        return text.methods(method, 0).stream().map(text::lineOf).toList();
    }
}
