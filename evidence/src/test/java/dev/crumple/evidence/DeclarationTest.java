package dev.crumple.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationTest {

    private static final Declaration.Mode SLOW = new Declaration.Mode(
            "graph-slow", "title-graph", List.of("SLOW", "HANGS"), "The row \"More like this\" is missing.");
    private static final Declaration.Budget BUDGET = new Declaration.Budget("150ms", 10, "HANDED_OFF", true, "");

    private static final Declaration SIMILAR_TITLES = new Declaration(
            "similar-titles",
            "OPTIONAL",
            "com.example.SimilarTitles",
            "similarTo(com.example.TitleId)",
            "java.util.Optional",
            List.of(SLOW),
            BUDGET,
            Declaration.Healthy.ANYTHING,
            false,
            null,
            true);

    private static Declaration withFallback(Declaration.Fallback fallback) {
        return new Declaration(
                "row",
                "IMPORTANT",
                "com.example.Row",
                "titles(com.example.User,int)",
                "java.util.List",
                List.of(SLOW),
                BUDGET,
                Declaration.Healthy.ANYTHING,
                false,
                fallback,
                false);
    }

    private static List<String> rules(Declaration declaration) {
        return declaration.problems().stream().map(Problem::rule).toList();
    }

    // The vectors: whoever writes the canonical text in another way breaks every proof that is out there.

    @Test
    void theCanonicalTextOfARemovalIsThis() {
        assertThat(SIMILAR_TITLES.canonicalText()).isEqualTo("""
                        feature "similar-titles" "OPTIONAL"
                        method "com.example.SimilarTitles" "similarTo(com.example.TitleId)" "java.util.Optional"
                        mode "graph-slow" "title-graph" ["HANGS","SLOW"] "The row \\"More like this\\" is missing."
                        budget "150ms" 10 "HANDED_OFF" true ""
                        healthy null []
                        remove-feature
                        """);
        assertThat(SIMILAR_TITLES.digest()).isEqualTo(Digest.of(SIMILAR_TITLES.canonicalText()));
    }

    @Test
    void theCanonicalTextOfAFallbackIsThis() {
        assertThat(withFallback(new Declaration.Fallback(
                                "10m", List.of(0), 500, "com.example.Popular", "rows.json", List.of("[", "]")))
                        .canonicalText())
                .endsWith("fallback \"10m\" [0] 500 \"com.example.Popular\" \"rows.json\" [\"[\",\"]\"]\n");
    }

    @Test
    void theDigestOfThreeLettersIsTheOneOfTheStandard() {
        assertThat(Digest.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theOrderOfCausesDoesNotChangeTheDigest() {
        Declaration.Mode turned =
                new Declaration.Mode(SLOW.id(), SLOW.dependency(), List.of("HANGS", "SLOW"), SLOW.customerSees());
        Declaration same = new Declaration(
                "similar-titles",
                "OPTIONAL",
                "com.example.SimilarTitles",
                "similarTo(com.example.TitleId)",
                "java.util.Optional",
                List.of(turned),
                BUDGET,
                Declaration.Healthy.ANYTHING,
                false,
                null,
                true);
        assertThat(same.digest()).isEqualTo(SIMILAR_TITLES.digest());
    }

    @Test
    void aGoodDeclarationHasNoProblems() {
        assertThat(SIMILAR_TITLES.problems()).isEmpty();
        assertThat(SIMILAR_TITLES.steps()).containsExactly(Step.REMOVED);
        assertThat(SIMILAR_TITLES.idOf(SLOW)).isEqualTo("similar-titles/graph-slow");
    }

    @Test
    void aFallbackWithoutStepsIsMissing() {
        assertThat(rules(withFallback(new Declaration.Fallback("", List.of(), 1000, null, "", List.of()))))
                .containsExactly("fallback-missing");
    }

    @Test
    void stepsStandInTheirFixedOrder() {
        assertThat(withFallback(new Declaration.Fallback(
                                "10m", List.of(), 1000, "com.example.Popular", "rows.json", List.of("[]")))
                        .steps())
                .containsExactly(Step.LAST_GOOD, Step.LESSER, Step.RESOURCE, Step.LITERAL);
    }

    @Test
    void aKeyThatIsNoArgumentIsRefused() {
        assertThat(withFallback(new Declaration.Fallback("10m", List.of(2), 1000, null, "", List.of()))
                        .problems())
                .singleElement()
                .hasToString("[invalid-declaration] Row.titles has no argument 2 to key its last good value by."
                        + " Name positions from 0 to 1 in keyedBy, or none for all.");
    }

    @Test
    void anArrayCannotKeyALastGoodValue() {
        Declaration array = new Declaration(
                "row",
                "IMPORTANT",
                "com.example.Row",
                "titles(java.lang.String[],int)",
                "java.util.List",
                List.of(SLOW),
                BUDGET,
                Declaration.Healthy.ANYTHING,
                false,
                new Declaration.Fallback("10m", List.of(), 1000, null, "", List.of()),
                false);
        assertThat(array.problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("equals only itself");
    }

    @Test
    void slowAndHangsCannotBeToldApart() {
        Declaration apart = new Declaration(
                "row",
                "IMPORTANT",
                "com.example.Row",
                "titles()",
                "java.util.List",
                List.of(
                        new Declaration.Mode("slow", "db", List.of("SLOW"), "Less."),
                        new Declaration.Mode("hung", "db", List.of("HANGS"), "Less.")),
                BUDGET,
                Declaration.Healthy.ANYTHING,
                true,
                null,
                false);
        assertThat(apart.problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("nobody can tell");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Declaration wrong = new Declaration(
                null,
                null,
                "com.example.Outer$Inner",
                "go()",
                "int",
                List.of(
                        new Declaration.Mode("Bad_Id", "db", List.of(), " "),
                        new Declaration.Mode("down", "db", List.of("THROWS", "BAD_CONTENT"), "Nothing."),
                        new Declaration.Mode("down", "db", List.of("THROWS"), "Nothing.")),
                new Declaration.Budget("quick", 0, "ON_CALLER", false, "1s"),
                Declaration.Healthy.ANYTHING,
                true,
                null,
                true);
        assertThat(wrong.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "Inner declares failure modes and is no feature.",
                        "The failure mode id \"Bad_Id\" of Inner.go is not made of lower-case words joined by hyphens.",
                        "The failure mode \"Bad_Id\" of Inner.go names no cause.",
                        "The failure mode \"Bad_Id\" of Inner.go does not say what customers see.",
                        "Inner.go declares the failure mode \"down\" twice.",
                        "The cause THROWS of Inner.go stands in the failure modes \"down\" and \"down\".",
                        "Inner.go declares BAD_CONTENT, and nothing says which content is good.",
                        "The budget of Inner.go cannot be read: \"quick\" is not a duration: write a whole number and"
                                + " ms, s, m, h or d, such as \"150ms\".",
                        "Inner.go allows 0 calls in flight, so that no call could ever be made.",
                        "Inner.go waits ON_CALLER and may not be interrupted, so that nothing could end its wait.",
                        "Inner.go has @FailFast and @RemoveFeature.",
                        "Inner.go returns int, which cannot be empty, so that it cannot be removed.");
    }

    @Test
    void anIndispensableFeatureMayNotBeRemoved() {
        Declaration removed = new Declaration(
                "checkout",
                "INDISPENSABLE",
                "com.example.Checkout",
                "pay()",
                "void",
                List.of(SLOW),
                BUDGET,
                Declaration.Healthy.ANYTHING,
                false,
                null,
                true);
        assertThat(rules(removed)).containsExactly("indispensable-removed");
    }

    @Test
    void aReserveThatLeavesNothingIsRefused() {
        Declaration greedy = new Declaration(
                "row",
                "IMPORTANT",
                "com.example.Row",
                "titles()",
                "java.util.List",
                List.of(SLOW),
                new Declaration.Budget("150ms", 10, "HANDED_OFF", true, "150ms"),
                Declaration.Healthy.ANYTHING,
                true,
                null,
                false);
        assertThat(greedy.problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("leaves nothing");
    }
}
