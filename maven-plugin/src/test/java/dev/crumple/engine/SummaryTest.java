package dev.crumple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.rules.Severities;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    @Test
    void aFindingIsALineThatCanBeGreppedAndALineThatSaysWhatToDo() {
        Finding finding = new Finding(
                "unbound-feature",
                Severity.ERROR,
                new SourceLine("src/main/java/Row.java", 7),
                "Nothing binds Row to a guard.\nNot even here.",
                "Call guards.protect(Row.class, …).",
                List.of());

        assertThat(Summary.lines(finding))
                .containsExactly(
                        "src/main/java/Row.java:7 [unbound-feature] Nothing binds Row to a guard.",
                        "    Not even here.",
                        "    Call guards.protect(Row.class, …).");
    }

    @Test
    void codeStandsBelowWhatToDoAsItIsPasted() {
        assertThat(Summary.lines(missing(1, "@GameDay(\"a/b\")\nvoid whenB() {\n    fail();\n}\n")))
                .containsExactly(
                        "src/main/java/Row.java:1 [unproved-failure-mode] Nothing rehearses it.",
                        "    Write a test.",
                        "        @GameDay(\"a/b\")",
                        "        void whenB() {",
                        "            fail();",
                        "        }");
    }

    @Test
    void onlyTheFirstThreeFindingsShowCode() {
        List<Finding> many =
                IntStream.range(0, 12).mapToObj(i -> missing(i, "code();")).toList();

        assertThat(Summary.readable(many)).extracting(Finding::what).hasSize(12).containsOnly("Nothing rehearses it.");
        assertThat(Summary.readable(many))
                .extracting(Finding::snippet)
                .startsWith("code();", "code();", "code();", null);
    }

    private static Finding missing(int line, String snippet) {
        return new Finding(
                "unproved-failure-mode",
                Severity.ERROR,
                new SourceLine("src/main/java/Row.java", line),
                "Nothing rehearses it.",
                "Write a test.",
                List.of(),
                snippet);
    }

    @Test
    void aFailingCheckNamesTheGoalThatBeginsMissingGameDays(@TempDir Path folder) throws IOException {
        Marquee marquee = new Marquee(folder);
        Files.delete(folder.resolve(Marquee.SIMILAR_TEST));
        Files.delete(folder.resolve(Marquee.ROW_TEST));
        marquee.write("src/test/java/com/example/OtherTest.java", "package com.example; class OtherTest {}");

        assertThat(Summary.failed(marquee.compiled().assessment()))
                .contains("marquee breaks 1 rule: unproved-failure-mode (2 times). "
                        + "The findings stand above, with what to do. To begin with 2 missing game days, run "
                        + "mvn test-compile crumple:scaffold-game-days.");
    }

    @Test
    void aProtectionThatNobodyMissesIsProvedAllTheSame(@TempDir Path folder) {
        Marquee marquee = new Marquee(folder).compiled().rehearsed();
        marquee.leave(marquee.similar("SLOW").without(Mutant.NO_FALLBACK, Verdict.SURVIVED));

        assertThat(marquee.assessment().findings()).hasSize(1);
        assertThat(Summary.passed(marquee.assessment())).contains("2 failure modes proved by 2 game days.");
    }

    @Test
    void aPassingCheckCountsFailureModesAndGameDays(@TempDir Path folder) {
        Marquee marquee = new Marquee(folder).compiled().rehearsed();

        assertThat(Summary.passed(marquee.assessment())).contains("2 failure modes proved by 2 game days.");
        assertThat(Summary.failed(marquee.assessment())).isEmpty();
    }

    @Test
    void aCheckThatOnlyWarnsDoesNotClaimMoreThanIsProved(@TempDir Path folder) {
        Marquee marquee = new Marquee(folder)
                .edit(Marquee.ROW_TEST, "personalised-row/recommender-down", "similar-titles/graph-slow")
                .compiled()
                .rehearsed();
        Severities lenient = Severities.read(Map.of("unproved-failure-mode", "WARNING", "unknown-failure-mode", "OFF"));
        marquee.edit(Marquee.ROW, "Popular titles.", "Something else.").compiled();

        Assessment assessment = marquee.inspection(lenient).assessment();

        assertThat(assessment.findings()).isNotEmpty();
        assertThat(Summary.passed(assessment)).contains("1 of 2 failure modes proved by 1 game day.");
    }

    @Test
    void aFailingCheckNamesTheBrokenRules(@TempDir Path folder) {
        Marquee marquee = new Marquee(folder)
                .write(Marquee.WIRING, "package com.example; class Wiring {}")
                .compiled();

        assertThat(Summary.failed(marquee.assessment()))
                .contains("marquee breaks 2 rules: unbound-feature (2 times), "
                        + "unproved-failure-mode. The findings stand above, with what to do.");
    }
}
