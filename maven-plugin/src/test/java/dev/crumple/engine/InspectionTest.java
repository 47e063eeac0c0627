package dev.crumple.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.crumple.engine.rules.Severities;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

    private static final Instant YESTERDAY = Marquee.BUILD_START.minus(Duration.ofDays(1));

    @TempDir
    Path folder;

    private Marquee marquee;

    @BeforeEach
    void aCompiledService() {
        marquee = new Marquee(folder).compiled();
    }

    @Test
    void nothingIsFoundWhenEveryCauseAndStepIsProved() {
        Assessment assessment = marquee.rehearsed().assessment();

        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.proofs())
                .extracting(proof -> proof.failureMode() + " " + proof.cause() + " " + proof.step() + " "
                        + proof.counterRun() + " " + proof.holds())
                .containsExactly(
                        "personalised-row/recommender-down THROWS LAST_GOOD KILLED_BY_ESCAPED_FAULT true",
                        "personalised-row/recommender-down THROWS LITERAL null true",
                        "similar-titles/graph-slow HANGS REMOVED KILLED_BY_ASSERTION true",
                        "similar-titles/graph-slow SLOW REMOVED KILLED_BY_ASSERTION true");
    }

    @Test
    void aServiceThatDeclaresNothingPassesSilently() throws IOException {
        Marquee plain = new Marquee(folder.resolve("plain"));
        delete(plain.root());
        plain.write("src/main/java/com/example/Titles.java", "package com.example; class Titles {}");
        plain.write("src/test/java/com/example/TitlesTest.java", "package com.example; class TitlesTest {}");

        Assessment assessment = plain.compiled().assessment();

        assertThat(assessment.findings()).isEmpty();
        assertThat(Summary.passed(assessment)).isEmpty();
        assertThat(Summary.failed(assessment)).isEmpty();
    }

    @Test
    void evidenceThatCannotBeReadAtAllEndsTheJudgement() throws IOException {
        Files.createDirectories(marquee.rehearsed().evidence().resolve("a-folder.json"));

        assertThatThrownBy(marquee::assessment)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Nested
    class NothingPassesByAbsence {

        @Test
        void missingClassesFail() {
            Marquee uncompiled = new Marquee(folder.resolve("uncompiled"));

            assertThat(uncompiled.assessment().findings())
                    .containsExactly(new Finding(
                            "unproved-failure-mode",
                            Severity.ERROR,
                            new SourceLine("target/classes", 1),
                            "There are sources and no compiled classes, so that nothing could be judged.",
                            "Compile first: crumple:check belongs behind the phase compile, best in verify.",
                            List.of()));
        }

        @Test
        void testsThatAreNotCompiledFail() throws IOException {
            delete(marquee.testClasses());

            assertThat(whats(marquee))
                    .containsExactly("The tests are not compiled, so that nothing is proved of "
                            + "personalised-row/recommender-down, similar-titles/graph-slow.");
        }

        @Test
        void gameDaysThatAllDidNotRunAreOneFinding() {
            assertThat(marquee.assessment().findings())
                    .containsExactly(new Finding(
                            "unproved-failure-mode",
                            Severity.ERROR,
                            new SourceLine(Marquee.ROW_TEST, 8),
                            "Nothing was proved: no game day ran, of 2 that are written, and target/crumple/evidence "
                                    + "holds no evidence of personalised-row/recommender-down and similar-titles/graph-slow.",
                            "Run the tests, that is, build without -DskipTests; Surefire runs only classes named "
                                    + "Test*, *Test, *Tests or *TestCase unless it is configured otherwise.",
                            List.of("personalised-row/recommender-down", "similar-titles/graph-slow")));
        }

        @Test
        void aGameDayThatAloneDidNotRunIsNamedAtItsOwnLine() throws IOException {
            marquee.rehearsed();
            forget("personalised-row");

            assertThat(marquee.assessment().findings())
                    .containsExactly(new Finding(
                            "unproved-failure-mode",
                            Severity.ERROR,
                            new SourceLine(Marquee.ROW_TEST, 8),
                            "personalised-row/recommender-down is not proved: "
                                    + "PersonalisedRowGameDayTest#showsPopularTitles did not run.",
                            "Run it; Surefire runs only classes named Test*, *Test, *Tests or *TestCase unless it is "
                                    + "configured otherwise.",
                            List.of("personalised-row/recommender-down")));
        }

        @Test
        void aFailureModeThatNoGameDayRehearsesIsNamedWhereItIsDeclared() throws IOException {
            Files.delete(folder.resolve(Marquee.ROW_TEST));
            delete(marquee.testClasses());
            marquee.compiled();
            marquee.leave(marquee.similar("SLOW"));
            marquee.leave(marquee.similar("SLOW").counterRun(Verdict.KILLED_BY_ASSERTION));
            marquee.leave(marquee.similar("HANGS"));
            marquee.leave(marquee.similar("HANGS").counterRun(Verdict.KILLED_BY_ASSERTION));

            assertThat(marquee.assessment().findings())
                    .containsExactly(new Finding(
                            "unproved-failure-mode",
                            Severity.ERROR,
                            new SourceLine(Marquee.ROW, 9),
                            "personalised-row/recommender-down is not proved: no game day rehearses it.",
                            "Write a test with @GameDay(\"personalised-row/recommender-down\") that asserts what "
                                    + "customers then see: Popular titles.",
                            List.of("personalised-row/recommender-down"),
                            """
                            @GameDay("personalised-row/recommender-down")
                            void whenRecommenderDown() {
                                var answer = personalisedRow.titlesFor("");
                                fail("Assert what customers see: Popular titles.");
                            }
                            """));
        }

        @Test
        void evidenceOfATestThatIsNoMoreDoesNotCount() throws IOException {
            marquee.rehearsed();
            Files.delete(folder.resolve(Marquee.SIMILAR_TEST));
            delete(marquee.testClasses());
            marquee.compiled();

            assertThat(whats(marquee))
                    .containsExactly("similar-titles/graph-slow is not proved: no game day rehearses it.");
        }
    }

    @Nested
    class WhatIsMissing {

        @Test
        void aCauseThatNothingRehearsed() {
            marquee.rehearsed();
            marquee.edit(Marquee.SIMILAR, "{Cause.SLOW, Cause.HANGS}", "{Cause.SLOW, Cause.HANGS, Cause.UNAVAILABLE}")
                    .compiled();
            marquee.rehearsed();

            assertThat(whats(marquee))
                    .containsExactly("similar-titles/graph-slow is not proved: nothing rehearsed UNAVAILABLE.");
        }

        @Test
        void aCounterRun() {
            marquee.leave(marquee.row(Step.LAST_GOOD));
            marquee.leave(marquee.row(Step.LITERAL));

            assertThat(whats(marquee))
                    .contains("personalised-row/recommender-down is not proved: "
                            + "no run without the protection shows that its test notices THROWS.");
        }

        @Test
        void aStepThatNoRunShowed() {
            marquee.leave(marquee.row(Step.LAST_GOOD));
            marquee.leave(marquee.row(Step.LAST_GOOD).counterRun(Verdict.KILLED_BY_OVERRUN));

            assertThat(whats(marquee))
                    .contains("personalised-row/recommender-down is not proved: no run showed the step literal.");
        }

        @Test
        void aRunThatFailedIsToldWithItsSentence() {
            marquee.rehearsed();
            marquee.leave(marquee.similar("HANGS").ended(Verdict.TOO_SLOW, "The answer came after 900 ms."));

            assertThat(marquee.assessment().findings())
                    .containsExactly(new Finding(
                            "unproved-failure-mode",
                            Severity.ERROR,
                            new SourceLine(Marquee.SIMILAR_TEST, 10),
                            "similar-titles/graph-slow is not proved: SimilarTitlesGameDayTest#standsWithoutTheRow "
                                    + "failed with HANGS. The answer came after 900 ms.",
                            "Repair the protection, or declare what it really does.",
                            List.of("similar-titles/graph-slow")));
        }

        @Test
        void aFailedRunIsToldAlsoWhenTheProofByAnotherTestIsStale() {
            marquee.rehearsed();
            marquee.leave(marquee.similar("SLOW")
                    .of("com.example.PersonalisedRowGameDayTest#wasRenamedSince")
                    .by(7, YESTERDAY));
            marquee.edit(Marquee.SIMILAR, "150ms", "250ms").compiled();
            marquee.leave(marquee.similar("SLOW").ended(Verdict.BODY_FAILED, "The page was empty."));

            assertThat(whats(marquee))
                    .contains("similar-titles/graph-slow is not proved: SimilarTitlesGameDayTest#standsWithoutTheRow "
                            + "failed with SLOW. The page was empty.");
        }

        @Test
        void ofSeveralAttemptsTheWorstCounts() {
            marquee.rehearsed();
            marquee.leave(marquee.similar("SLOW")
                    .ended(Verdict.NOT_DEGRADED, "The value came.")
                    .attempt(2));
            marquee.leave(marquee.similar("SLOW").attempt(3));

            Assessment assessment = marquee.assessment();

            assertThat(assessment.findings()).hasSize(1);
            assertThat(assessment.proofs())
                    .filteredOn(proof -> proof.cause().equals("SLOW"))
                    .extracting(Proof::verdict, Proof::message)
                    .containsExactly(tuple(Verdict.NOT_DEGRADED, "The value came."));
        }
    }

    @Nested
    class VacuousGameDays {

        @Test
        void aTestThatPassesWithoutTheProtectionIsToldOnce() {
            for (String cause : List.of("SLOW", "HANGS")) {
                marquee.leave(marquee.similar(cause));
                marquee.leave(marquee.similar(cause)
                        .counterRun(Verdict.SURVIVED)
                        .ended(Verdict.SURVIVED, "[vacuous-game-day] The test passes with the protection off."));
            }
            leaveRow();

            assertThat(marquee.assessment().findings())
                    .containsExactly(new Finding(
                            "vacuous-game-day",
                            Severity.ERROR,
                            new SourceLine(Marquee.SIMILAR_TEST, 10),
                            "SimilarTitlesGameDayTest#standsWithoutTheRow does not prove similar-titles/graph-slow with "
                                    + "HANGS and SLOW: The test passes with the protection off.",
                            "Let the test call the guarded method and assert what customers then see: "
                                    + "The row is missing.",
                            List.of("similar-titles/graph-slow")));
        }

        @Test
        void aFaultThatNeverArrivedIsVacuousToo() {
            marquee.rehearsed();
            marquee.leave(marquee.similar("SLOW").ended(Verdict.NOT_REACHED, "No guarded call was made."));

            assertThat(marquee.assessment().findings())
                    .extracting(Finding::rule)
                    .containsExactly("vacuous-game-day");
        }

        @Test
        void theModeIsUnprovedWhenTheVacuousTestOnlyWarns() {
            marquee.rehearsed();
            marquee.leave(marquee.similar("SLOW").counterRun(Verdict.SURVIVED));
            Severities lenient = Severities.read(Map.of("vacuous-game-day", "warning"));

            assertThat(marquee.inspection(lenient).assessment().findings())
                    .extracting(finding -> finding.rule() + " " + finding.severity())
                    .containsExactly("unproved-failure-mode ERROR", "vacuous-game-day WARNING");
        }
    }

    @Nested
    class RedundantProtections {

        @BeforeEach
        void whateverIsGatedIsProved() {
            marquee.rehearsed();
        }

        @Test
        void aPartThatNoTestMissesWarnsAtTheGameDay() {
            marquee.leave(marquee.similar("SLOW").without(Mutant.NO_TIME_LIMIT, Verdict.SURVIVED));
            marquee.leave(marquee.similar("HANGS").without(Mutant.NO_TIME_LIMIT, Verdict.SURVIVED));

            assertThat(marquee.assessment().findings())
                    .containsExactly(new Finding(
                            "redundant-protection",
                            Severity.WARNING,
                            new SourceLine(Marquee.SIMILAR_TEST, 10),
                            "SimilarTitlesGameDayTest#standsWithoutTheRow passes with HANGS and SLOW when "
                                    + "similar-titles/graph-slow has no time limit: something else, such as the client's "
                                    + "own time-out, ends the call in time.",
                            "Assert what customers see, or write on the annotation why this protection stays: "
                                    + "redundant = \"…\".",
                            List.of("similar-titles/graph-slow")));
        }

        @Test
        void eachPartHasItsSentence() {
            marquee.leave(marquee.row(Step.LITERAL).without(Mutant.NO_FALLBACK, Verdict.SURVIVED));
            marquee.leave(marquee.row(Step.LITERAL).without(Mutant.EMPTY_FALLBACK, Verdict.SURVIVED));

            assertThat(whats(marquee))
                    .containsExactly(
                            "PersonalisedRowGameDayTest#showsPopularTitles passes with THROWS when "
                                    + "personalised-row/recommender-down fails fast instead: what is shown is the same.",
                            "PersonalisedRowGameDayTest#showsPopularTitles passes with THROWS when what "
                                    + "personalised-row/recommender-down serves is empty: nobody looks at the content.");
        }

        @Test
        void aPartThatIsMissedIsNoFinding() {
            marquee.leave(marquee.row(Step.LITERAL).without(Mutant.NO_FALLBACK, Verdict.KILLED_BY_ASSERTION));
            marquee.leave(marquee.row(Step.LITERAL).without(Mutant.EMPTY_FALLBACK, Verdict.RUN_ERROR));

            assertThat(marquee.assessment().findings()).isEmpty();
        }

        @Test
        void whatAnotherTestOfTheFailureModeMissesIsNoFinding() {
            marquee.leave(marquee.similar("SLOW").without(Mutant.NO_FALLBACK, Verdict.SURVIVED));
            marquee.leave(marquee.similar("SLOW")
                    .of("com.example.PersonalisedRowGameDayTest#looksAtTheContent")
                    .without(Mutant.NO_FALLBACK, Verdict.KILLED_BY_ASSERTION));

            assertThat(marquee.assessment().findings()).isEmpty();
        }

        @Test
        void aWrittenReasonExcuses() {
            marquee.leave(marquee.similar("SLOW")
                    .accepted("The client's own time-out is not ours to keep.")
                    .without(Mutant.NO_TIME_LIMIT, Verdict.SURVIVED));

            assertThat(marquee.assessment().findings()).isEmpty();
        }

        @Test
        void aReasonThatIsNoLongerNeededIsNamed() {
            marquee.leave(marquee.similar("SLOW")
                    .accepted("The client has a time-out.")
                    .without(Mutant.NO_TIME_LIMIT, Verdict.KILLED_BY_OVERRUN));

            assertThat(marquee.assessment().findings())
                    .containsExactly(new Finding(
                            "redundant-protection",
                            Severity.WARNING,
                            new SourceLine(Marquee.SIMILAR_TEST, 10),
                            "The reason \"The client has a time-out.\" on SimilarTitlesGameDayTest#standsWithoutTheRow "
                                    + "has become untrue: every test of similar-titles/graph-slow notices when a part of "
                                    + "the protection is missing.",
                            "Take redundant = \"…\" from the annotation; nothing has to be excused any more.",
                            List.of("similar-titles/graph-slow")));
        }

        @Test
        void aReasonIsNotCalledUntrueWithoutARunThatSaysSo() {
            marquee.leave(marquee.similar("SLOW").accepted("The client has a time-out."));
            marquee.leave(marquee.similar("HANGS")
                    .accepted("The client has a time-out.")
                    .without(Mutant.NO_TIME_LIMIT, Verdict.RUN_ERROR));

            assertThat(marquee.assessment().findings()).isEmpty();
        }

        @Test
        void runsOfOtherBytesSayNothing() {
            leaveAll(41, YESTERDAY);
            marquee.leave(marquee.similar("SLOW")
                    .without(Mutant.NO_FALLBACK, Verdict.SURVIVED)
                    .by(41, Marquee.BUILD_START));
            marquee.edit(Marquee.SIMILAR, "150ms", "250ms").compiled();

            assertThat(marquee.assessment().findings())
                    .extracting(Finding::rule)
                    .isNotEmpty()
                    .doesNotContain("redundant-protection");
        }

        @Test
        void standInTheProofOfTheirCause() {
            marquee.leave(marquee.similar("SLOW").without(Mutant.NO_FALLBACK, Verdict.KILLED_BY_ASSERTION));
            marquee.leave(marquee.similar("SLOW").accepted("Because.").without(Mutant.NO_TIME_LIMIT, Verdict.SURVIVED));

            assertThat(marquee.assessment().proofs())
                    .filteredOn(proof -> !proof.mutants().isEmpty())
                    .extracting(Proof::cause, Proof::holds, Proof::mutants)
                    .containsExactly(tuple(
                            "SLOW",
                            true,
                            List.of(
                                    new MutantRun(Mutant.NO_TIME_LIMIT, Verdict.SURVIVED, "Because."),
                                    new MutantRun(Mutant.NO_FALLBACK, Verdict.KILLED_BY_ASSERTION, null))));
        }
    }

    @Nested
    class ClassesOfGameDays {

        @BeforeEach
        void aClassThatCarriesTheMark() {
            marquee.edit(Marquee.SIMILAR_TEST, "    @GameDay(\"similar-titles/graph-slow\")\n", "")
                    .edit(
                            Marquee.SIMILAR_TEST,
                            "class Similar",
                            "@GameDayClass(\"similar-titles/graph-slow\")\nclass Similar")
                    .edit(Marquee.SIMILAR_TEST, "gameday.GameDay;", "gameday.GameDayClass;")
                    .compiled();
        }

        @Test
        void proveWithEachOfTheirTests() {
            marquee.rehearsed();

            assertThat(marquee.assessment().findings()).isEmpty();
        }

        @Test
        void areWhereAFailedRunOfTheirTestsStands() {
            marquee.rehearsed();
            marquee.leave(marquee.similar("SLOW").ended(Verdict.TOO_SLOW, "Late."));

            assertThat(marquee.assessment().findings())
                    .extracting(finding -> finding.at() + " " + finding.what())
                    .containsExactly(Marquee.SIMILAR_TEST + ":7 similar-titles/graph-slow is not proved: "
                            + "SimilarTitlesGameDayTest#standsWithoutTheRow failed with SLOW. Late.");
        }

        @Test
        void areMissedWhenTheyDoNotRun() throws IOException {
            marquee.rehearsed();
            forget("similar-titles");

            assertThat(whats(marquee))
                    .containsExactly("similar-titles/graph-slow is not proved: SimilarTitlesGameDayTest did not run.");
        }
    }

    @Nested
    class OlderEvidence {

        @Test
        void isReusedWhileTheBytesAreTheSame() {
            leaveAll(41, YESTERDAY);

            Assessment assessment = marquee.assessment();

            assertThat(assessment.findings()).isEmpty();
            assertThat(assessment.proofs()).isNotEmpty().allMatch(Proof::reused);
            assertThat(Summary.passed(assessment))
                    .contains("2 failure modes proved by 2 game days; the oldest proof is reused, "
                            + "from 2026-11-20T10:00:00Z.");
        }

        @Test
        void isForgottenByATestThatRanInThisBuild() {
            marquee.leave(
                    marquee.similar("SLOW").ended(Verdict.TOO_SLOW, "Late.").by(7, YESTERDAY));
            marquee.rehearsed();

            assertThat(marquee.assessment().findings()).isEmpty();
        }

        @Test
        void isThatOfTheNewestProcess() {
            marquee.leave(
                    marquee.similar("SLOW").ended(Verdict.TOO_SLOW, "Late.").by(7, YESTERDAY.minusSeconds(60)));
            leaveAll(8, YESTERDAY);

            assertThat(marquee.assessment().findings()).isEmpty();
        }

        @Test
        void isThatOfTheNewestProcessAlsoWhenItsIdReturned() {
            marquee.leave(
                    marquee.similar("SLOW").ended(Verdict.TOO_SLOW, "Late.").by(8, YESTERDAY.minusSeconds(60)));
            leaveAll(8, YESTERDAY);

            assertThat(marquee.assessment().findings()).isEmpty();
        }

        @Test
        void isStaleWhenAClassChanged() {
            leaveAll(41, YESTERDAY);
            marquee.edit(Marquee.WIRING, "class Wiring {", "class Wiring { int changed;")
                    .compiled();

            assertThat(marquee.assessment().findings())
                    .extracting(finding -> finding.at() + " " + finding.rule() + " " + finding.what())
                    .containsExactly(
                            Marquee.ROW_TEST + ":8 stale-proof The proof of personalised-row/recommender-down by "
                                    + "PersonalisedRowGameDayTest#showsPopularTitles no longer counts: since then "
                                    + "com.example.Wiring changed.",
                            Marquee.SIMILAR_TEST + ":10 stale-proof The proof of similar-titles/graph-slow by "
                                    + "SimilarTitlesGameDayTest#standsWithoutTheRow no longer counts: since then "
                                    + "com.example.Wiring changed.");
        }

        @Test
        void isStaleWhenTheDeclarationChanged() {
            leaveAll(41, YESTERDAY);
            marquee.edit(Marquee.SIMILAR, "150ms", "250ms").compiled();

            assertThat(whats(marquee))
                    .containsExactly("The proof of similar-titles/graph-slow by "
                            + "SimilarTitlesGameDayTest#standsWithoutTheRow no longer counts: since then "
                            + "the declaration of similar-titles/graph-slow changed.");
        }

        @Test
        void doesNotMatterWhenAnotherTestProvesTheSame() {
            leaveAll(41, YESTERDAY);
            marquee.leave(marquee.similar("SLOW")
                    .of("com.example.PersonalisedRowGameDayTest#wasRenamedSince")
                    .ended(Verdict.PROVED, "It held.")
                    .by(7, YESTERDAY));
            marquee.edit(Marquee.SIMILAR_TEST, "println()", "println(1)").compiled();
            marquee.rehearsed();

            assertThat(marquee.assessment().findings()).isEmpty();
        }
    }

    @Nested
    class FilesThatHoldNoRun {

        @Test
        void aFileThatWasCutOff() throws IOException {
            marquee.rehearsed();
            Files.writeString(marquee.evidence().resolve("a.json"), "{\"schema\":1,\"uniqueId\":\"[eng");

            assertThat(marquee.assessment().findings())
                    .containsExactly(new Finding(
                            "stale-proof",
                            Severity.ERROR,
                            new SourceLine("target/crumple/evidence/a.json", 1),
                            "This file is no JSON, or was cut off, so that it proves nothing.",
                            "Delete it and run the game days again.",
                            List.of()));
        }

        @Test
        void otherContentThanARun() throws IOException {
            marquee.rehearsed();
            Path evidence = marquee.evidence();
            Files.writeString(evidence.resolve("a.json"), "");
            Files.writeString(evidence.resolve("b.json"), "[1]");
            Files.writeString(evidence.resolve("c.json"), "{\"schema\":2}");
            Files.writeString(evidence.resolve("d.json"), "{\"schema\":1,\"uniqueId\":\"x\",\"test\":5}");
            Files.writeString(evidence.resolve("e.json.part"), "{");
            try (var files = Files.list(evidence)) {
                Path run = files.filter(file -> file.toString().contains("graph-slow"))
                        .sorted()
                        .findFirst()
                        .orElseThrow();
                String text = Files.readString(run);
                Files.writeString(
                        evidence.resolve("f.json"), text.replace("\"mutant\":\"NONE\"", "\"mutant\":\"HALF\""));
                Files.writeString(evidence.resolve("g.json"), text.replace("\"attempt\":1", "\"attempts\":1"));
                Files.writeString(evidence.resolve("h.json"), text.replace("2026-11-21T10:00:05Z", "yesterday"));
            }

            assertThat(whats(marquee))
                    .contains(
                            "This file has the schema 0, and this version of the plugin reads 1, so that it proves nothing.",
                            "This file has the schema 2, and this version of the plugin reads 1, so that it proves nothing.",
                            "This file has a member \"test\" that is no text, so that it proves nothing.",
                            "This file has an unknown mutant, \"HALF\", so that it proves nothing.",
                            "This file has no member \"attempt\", so that it proves nothing.",
                            "This file has a member \"startedAt\" that is no moment, so that it proves nothing.");
            assertThat(marquee.assessment().findings()).hasSize(7);
        }
    }

    @Nested
    class UnknownFailureModes {

        @Test
        void theNearestDeclaredOneIsSuggested() {
            marquee.edit(Marquee.SIMILAR_TEST, "similar-titles/graph-slow", "similar-titles/graph-slwo")
                    .compiled();
            marquee.rehearsed();

            assertThat(marquee.assessment().findings())
                    .contains(new Finding(
                            "unknown-failure-mode",
                            Severity.ERROR,
                            new SourceLine(Marquee.SIMILAR_TEST, 10),
                            "SimilarTitlesGameDayTest#standsWithoutTheRow rehearses \"similar-titles/graph-slwo\", "
                                    + "which no code declares.",
                            "Correct the id; the nearest that is declared is similar-titles/graph-slow.",
                            List.of("similar-titles/graph-slwo")));
        }
    }

    @Nested
    class Declarations {

        @Test
        void aMissingResourceIsAMissingFallback() {
            marquee.edit(Marquee.ROW, "literal = \"[]\"", "resource = \"fallback/popular.json\"")
                    .compiled();

            assertThat(marquee.assessment().findings())
                    .filteredOn(finding -> finding.rule().equals("fallback-missing"))
                    .containsExactly(new Finding(
                            "fallback-missing",
                            Severity.ERROR,
                            new SourceLine(Marquee.ROW, 13),
                            "The fallback's resource \"fallback/popular.json\" is not among the service's resources.",
                            "Add src/main/resources/fallback/popular.json, or correct the name in "
                                    + "@Fallback(resource = …).",
                            List.of("personalised-row/recommender-down")));
        }

        @Test
        void aPresentResourceIsNone() throws IOException {
            marquee.edit(Marquee.ROW, "literal = \"[]\"", "resource = \"popular.json\"")
                    .compiled();
            Files.writeString(marquee.classes().resolve("popular.json"), "[]");

            assertThat(marquee.assessment().findings())
                    .extracting(Finding::rule)
                    .doesNotContain("fallback-missing");
        }

        @Test
        void withoutAFeatureThereIsNothingThatAGameDayCouldName() {
            marquee.edit(Marquee.SIMILAR, "@Feature(id = \"similar-titles\", criticality = Criticality.OPTIONAL)", "")
                    .compiled();
            marquee.rehearsed();

            assertThat(whats(marquee))
                    .contains("SimilarTitles declares failure modes and is no feature.")
                    .noneMatch(what -> what.contains("?/"));
        }

        @Test
        void anUnboundFeatureIsNamedAtItsType() {
            marquee.rehearsed();
            marquee.write(Marquee.WIRING, "package com.example; class Wiring {}")
                    .compiled();

            assertThat(marquee.assessment().findings())
                    .filteredOn(finding -> finding.rule().equals("unbound-feature"))
                    .extracting(finding -> finding.at().toString())
                    .containsExactly(Marquee.ROW + ":7", Marquee.SIMILAR + ":7");
        }

        @Test
        void aRuleThatIsOffIsNotLookedFor() {
            marquee.rehearsed()
                    .write(Marquee.WIRING, "package com.example; class Wiring {}")
                    .compiled();
            Severities off = Severities.read(Map.of("unbound-feature", "OFF", "stale-proof", "OFF"));

            assertThat(marquee.inspection(off).assessment().findings())
                    .extracting(Finding::rule)
                    .containsOnly("unproved-failure-mode");
        }
    }

    private void leaveRow() {
        marquee.leave(marquee.row(Step.LAST_GOOD));
        marquee.leave(marquee.row(Step.LITERAL));
        marquee.leave(marquee.row(Step.LITERAL).counterRun(Verdict.KILLED_BY_ASSERTION));
    }

    private void leaveAll(long pid, Instant at) {
        for (String cause : List.of("SLOW", "HANGS")) {
            marquee.leave(marquee.similar(cause).by(pid, at));
            marquee.leave(marquee.similar(cause)
                    .counterRun(Verdict.KILLED_BY_ASSERTION)
                    .by(pid, at));
        }
        marquee.leave(marquee.row(Step.LAST_GOOD).by(pid, at));
        marquee.leave(marquee.row(Step.LITERAL).by(pid, at));
        marquee.leave(marquee.row(Step.LITERAL)
                .counterRun(Verdict.KILLED_BY_ASSERTION)
                .by(pid, at));
    }

    private void forget(String feature) throws IOException {
        try (var files = Files.list(marquee.evidence())) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(feature))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<String> whats(Marquee marquee) {
        return marquee.assessment().findings().stream().map(Finding::what).toList();
    }
}
