package dev.crumple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.rules.Severities;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                .contains("marquee breaks 2 rules of its failure modes: unbound-feature (2 times), "
                        + "unproved-failure-mode. The findings stand above, with what to do.");
    }
}
