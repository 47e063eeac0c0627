package dev.crumple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.rules.Rule;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every rule is broken by something, and left in peace by what looks much the same. Whoever adds a rule adds a case to both
 * switches, or this does not compile.
 */
class EveryRuleTest {

    private static final String POPULAR = "src/main/java/com/example/PopularTitles.java";
    private static final String PAGE = "src/main/java/com/example/Page.java";
    private static final String TIMES = """
            timezone: UTC
            times:
              started: 2026-11-10T10:00
              mitigated: 2026-11-10T10:40
            """;

    @TempDir
    Path folder;

    private Marquee marquee;

    @BeforeEach
    void aServiceWithoutFindings() {
        marquee = new Marquee(folder).compiled().rehearsed();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundWhereItIsBroken(Rule rule) {
        assertThat(found(broken(rule))).contains(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void isSilentWhereItIsNearlyBroken(Rule rule) {
        assertThat(found(nearlyBroken(rule))).doesNotContain(rule.id());
    }

    private Marquee broken(Rule rule) {
        return switch (rule) {
            case INVALID_DECLARATION -> edited(Marquee.SIMILAR, "@Budget", anotherMode("Cause.SLOW") + "@Budget");
            case FALLBACK_MISSING -> edited(Marquee.ROW, "literal = \"[]\"", "to = Wiring.class");
            case INDISPENSABLE_REMOVED -> edited(Marquee.SIMILAR, "OPTIONAL", "INDISPENSABLE");
            case DUPLICATE_FAILURE_MODE -> {
                marquee.edit(Marquee.ROW, "\"personalised-row\"", "\"similar-titles\"");
                yield edited(Marquee.ROW, "\"recommender-down\"", "\"graph-slow\"");
            }
            case GUARD_BYPASSED -> page("PopularTitles titles = new PopularTitles()", "titles.titlesFor(\"ada\")");
            case BUDGET_INVERTED -> asksForSimilarTitles("900ms");
            case INTERRUPT_SWALLOWED -> waits("System.out.println(\"once more\");");
            case FALLBACK_UNPROTECTED ->
                fallsBackTo("new java.net.URL(\"http://popular\").openStream().readAllBytes()");
            case UNDECLARED_REMOTE_CALL -> page("java.net.URL url", "url.openStream()");
            case UNBOUND_FEATURE -> edited(Marquee.WIRING, "guards.protect(SimilarTitles.class, primary)", "primary");
            case UNPROVED_FAILURE_MODE -> edited(Marquee.SIMILAR, "Cause.HANGS", "Cause.HANGS, Cause.UNAVAILABLE");
            case VACUOUS_GAME_DAY -> left(marquee.similar("SLOW").counterRun(Verdict.SURVIVED));
            case REDUNDANT_PROTECTION -> left(marquee.similar("SLOW").without(Mutant.NO_TIME_LIMIT, Verdict.SURVIVED));
            case STALE_PROOF ->
                rehearsedYesterday().edit(Marquee.SIMILAR, "150ms", "250ms").compiled();
            case UNKNOWN_FAILURE_MODE -> edited(Marquee.ROW_TEST, "recommender-down", "recommender-dwon");
            case RECORD_INVALID -> countermeasure("state: opne");
            case COUNTERMEASURE_UNCOMMITTED -> countermeasure("state: open, owner: mira");
            case COUNTERMEASURE_OVERDUE -> countermeasure("state: open, owner: mira, due: 2026-11-20");
            case COUNTERMEASURE_UNPROVED -> countermeasure("state: done");
            case COUNTERMEASURE_REGRESSED -> onceVerified().write("CODEOWNERS", "/docs/ @writers\n");
            case PROOF_DANGLING -> ownedCode().write("CODEOWNERS", "/docs/ @writers\n");
            case COUNTERMEASURE_VAGUE -> countermeasure("title: Be more careful with retries", "state: proposed");
            case COUNTERFACTUAL_LANGUAGE -> told("A canary would have caught the bad build within minutes.");
            case BLAME_LANGUAGE -> told("The operator forgot to re-enable the monitor.");
            case HUNCH_IN_STATUS -> toldInPublic("It is probably the new release.");
            case CLOSED_WITHOUT_RETROSPECTIVE -> incident("closed", "", "");
            case FACILITATOR_WAS_RESPONDER -> led("{commander: mira}", "{owner: ada, facilitator: mira}");
            case RETROSPECTIVE_INCOMPLETE -> led("{commander: mira}", "{facilitator: ada}");
            case TIMELINE_UNCLEAR -> timeline("- 10:05 · note · Later", "- 10:01 · note · Earlier");
            case TIMELINE_THIN -> timeline("- 10:05 · impact · Nobody sees a page");
            case DURATION_CONTRADICTED -> incident("open", TIMES + "  stated-durations: {impact: PT47M}\n", "");
            case LEARNING_UNADDRESSED -> learned("L2");
            case SIGNAL_UNANSWERED -> signal("slow", "{review-on: 2026-11-20}");
            case SIGNAL_DISMISSED_AGAIN -> dismissed("one", "two", "three");
            case DEGRADATION_UNRECORDED -> degraded("2026-11-02T22:41:00Z");
            case HEADING_MISSING -> needsHeadings("## What we learned\n");
            case LINK_BROKEN -> told("![The load](images/load.png)");
            case FORBIDDEN_PUBLIC_TERM -> toldInPublic("The SAN was slow.");
            case PUBLIC_PILLAR_MISSING -> pillars("## What we are doing\n");
            case WAIVER_INVALID -> waived("unbound-feature", "", "2026-12-31");
            case WAIVER_EXPIRED -> waived("unbound-feature", "reason: It goes in January.", "2026-11-20");
            case WAIVER_UNUSED -> waived("unbound-feature", "reason: It goes in January.", "2026-12-31");
            case BASELINE_INVALID -> marquee.write("crumple-baseline.yaml", "frozen:\n");
        };
    }

    private Marquee nearlyBroken(Rule rule) {
        return switch (rule) {
            case INVALID_DECLARATION -> edited(Marquee.SIMILAR, "@Budget", anotherMode("Cause.THROWS") + "@Budget");
            case FALLBACK_MISSING -> edited(Marquee.ROW, "literal = \"[]\"", "to = PopularTitles.class");
            case INDISPENSABLE_REMOVED -> edited(Marquee.SIMILAR, "OPTIONAL", "IMPORTANT");
            case DUPLICATE_FAILURE_MODE -> edited(Marquee.ROW, "\"recommender-down\"", "\"graph-slow\"");
            case GUARD_BYPASSED ->
                page("PersonalisedRow titles = new Wiring().row(null, null)", "titles.titlesFor(\"ada\")");
            case BUDGET_INVERTED -> asksForSimilarTitles("150ms");
            case INTERRUPT_SWALLOWED -> waits("Thread.currentThread().interrupt(); return List.of();");
            case FALLBACK_UNPROTECTED ->
                fallsBackTo("java.nio.file.Files.readAllBytes(java.nio.file.Path.of(\"popular\"))");
            case UNDECLARED_REMOTE_CALL -> page("java.net.URL url", "url.openConnection()");
            case UNBOUND_FEATURE ->
                edited(
                        Marquee.WIRING,
                        "return guards.protect(SimilarTitles.class, primary)",
                        "guards.guard(SimilarTitles.class, \"similarTo\"); return primary");
            case UNPROVED_FAILURE_MODE -> rehearsedYesterday();
            case VACUOUS_GAME_DAY -> left(marquee.similar("SLOW").counterRun(Verdict.KILLED_BY_OVERRUN));
            case REDUNDANT_PROTECTION ->
                left(marquee.similar("SLOW")
                        .accepted("The client's time-out is not ours to keep.")
                        .without(Mutant.NO_TIME_LIMIT, Verdict.SURVIVED));
            case STALE_PROOF -> rehearsedYesterday().compiled();
            case UNKNOWN_FAILURE_MODE ->
                edited(Marquee.ROW_TEST, "personalised-row/recommender-down", "similar-titles/graph-slow");
            case RECORD_INVALID -> countermeasure("state: open, owner: mira, due: 2027-01-31");
            case COUNTERMEASURE_UNCOMMITTED -> countermeasure("state: proposed, owner: mira");
            case COUNTERMEASURE_OVERDUE -> countermeasure("state: open, owner: mira, due: 2026-11-21");
            case COUNTERMEASURE_UNPROVED -> countermeasure("state: done, reason: Nobody can test a habit.");
            case COUNTERMEASURE_REGRESSED -> ownedCode().write("CODEOWNERS", "/docs/ @writers\n");
            case PROOF_DANGLING -> ownedCode().write("CODEOWNERS", "/src/schema.sql @dba\n");
            case COUNTERMEASURE_VAGUE -> countermeasure("title: Be content with 2 retries", "state: proposed");
            case COUNTERFACTUAL_LANGUAGE -> told("Without the second region the site would have been down.");
            case BLAME_LANGUAGE -> told("The operator re-enabled the monitor.");
            case HUNCH_IN_STATUS -> toldInPublic("Some customers may see errors when they sign in.");
            case CLOSED_WITHOUT_RETROSPECTIVE ->
                incident("closed", "retrospective: {none-because: It was a rehearsal}\n", "");
            case FACILITATOR_WAS_RESPONDER -> led("{observer: mira}", "{owner: ada, facilitator: mira}");
            case RETROSPECTIVE_INCOMPLETE -> led("{commander: mira}", "{owner: ada, facilitator: ada}");
            case TIMELINE_UNCLEAR -> timeline("- 10:05 · note · One", "- 10:05 · note · Another");
            case TIMELINE_THIN -> timeline("- 10:05 · impact · Nobody sees a page {source: support}");
            case DURATION_CONTRADICTED -> incident("open", TIMES + "  stated-durations: {impact: PT40M}\n", "");
            case LEARNING_UNADDRESSED -> learned("L1");
            case SIGNAL_UNANSWERED -> signal("slow", "{review-on: 2026-11-21}");
            case SIGNAL_DISMISSED_AGAIN -> dismissed("one", "two");
            case DEGRADATION_UNRECORDED -> degraded("2026-11-02T22:39:00Z");
            case HEADING_MISSING -> needsHeadings("## LEARNINGS\n");
            case LINK_BROKEN -> told("`![The load](images/load.png)`");
            case FORBIDDEN_PUBLIC_TERM -> toldInPublic("A thousand pages were slow.");
            case PUBLIC_PILLAR_MISSING -> pillars("## What we are doing\n\nWe cap retries at 2.\n");
            case WAIVER_INVALID, WAIVER_UNUSED -> {
                edited(Marquee.WIRING, "guards.protect(SimilarTitles.class, primary)", "primary");
                yield waived("unbound-feature", "reason: It goes in January.", "2026-12-31");
            }
            case WAIVER_EXPIRED -> waived("unbound-feature", "reason: It goes in January.", "2026-11-21");
            case BASELINE_INVALID -> marquee.write("crumple-baseline.yaml", "schema: 1\nfrozen: []\n");
        };
    }

    private static List<String> found(Marquee service) {
        return service.assessment().findings().stream().map(Finding::rule).toList();
    }

    private Marquee edited(String path, String from, String to) {
        return marquee.edit(path, from, to).compiled().rehearsed();
    }

    private static String anotherMode(String cause) {
        return "@FailureMode(id = \"graph-odd\", dependency = \"title-graph\", when = " + cause
                + ", customerSees = \"The row is missing.\")\n    ";
    }

    private Marquee page(String titles, String call) {
        marquee.write(
                PAGE,
                "package com.example; class Page { private " + titles
                        + "; public Object show() throws Exception { return " + call + "; } }");
        return edited(Marquee.WIRING, "PersonalisedRow.class, primary", "PersonalisedRow.class, new PopularTitles()");
    }

    private Marquee popular(String fields, String body) {
        return marquee.write(
                POPULAR,
                "package com.example; import java.util.List; class PopularTitles implements PersonalisedRow { " + fields
                        + " public List<String> titlesFor(String user) { " + body + " } }");
    }

    private Marquee asksForSimilarTitles(String budget) {
        popular(
                "private final SimilarTitles similar; PopularTitles(SimilarTitles similar) { this.similar = similar; }",
                "return List.of(similar.similarTo(user).orElse(\"none\"));");
        marquee.edit(Marquee.SIMILAR, "150ms", budget);
        return edited(
                Marquee.WIRING,
                "PersonalisedRow.class, primary",
                "PersonalisedRow.class, new PopularTitles(similar(guards, null))");
    }

    private Marquee waits(String whenInterrupted) {
        popular(
                "",
                "for (int i = 0; i < 3; i++) { try { Thread.sleep(100); } catch (InterruptedException e) { "
                        + whenInterrupted + " } } return List.of(user);");
        return edited(Marquee.WIRING, "PersonalisedRow.class, primary", "PersonalisedRow.class, new PopularTitles()");
    }

    private Marquee fallsBackTo(String reading) {
        popular(
                "",
                "try { return List.of(new String(" + reading
                        + ")); } catch (java.io.IOException e) { return List.of(); }");
        return edited(Marquee.ROW, "literal = \"[]\"", "to = PopularTitles.class");
    }

    private Marquee left(Marquee.Run run) {
        marquee.leave(run);
        return marquee;
    }

    private Marquee rehearsedYesterday() {
        Instant yesterday = Marquee.BUILD_START.minus(Duration.ofDays(1));
        for (String cause : List.of("SLOW", "HANGS")) {
            marquee.leave(marquee.similar(cause).by(41, yesterday));
            marquee.leave(marquee.similar(cause)
                    .counterRun(Verdict.KILLED_BY_ASSERTION)
                    .by(41, yesterday));
        }
        marquee.leave(marquee.row(Step.LAST_GOOD).by(41, yesterday));
        marquee.leave(marquee.row(Step.LITERAL).by(41, yesterday));
        return left(marquee.row(Step.LITERAL)
                .counterRun(Verdict.KILLED_BY_ESCAPED_FAULT)
                .by(41, yesterday));
    }

    private Marquee record(String id, String type, String status, String fields, String narrative) {
        return marquee.write(
                "postmortems/" + id + "/incident.md",
                "---\nschema: 1\nid: " + id + "\ntitle: The title graph was slow\ntype: " + type + "\nstatus: " + status
                        + "\n" + fields + "---\n\n" + narrative + "\n");
    }

    private Marquee incident(String status, String fields, String narrative) {
        return record("slow", "incident", status, fields, narrative);
    }

    private Marquee told(String narrative) {
        return incident("open", "", narrative);
    }

    private Marquee countermeasure(String... fields) {
        String title = fields.length == 1 ? "title: Cap retries, " : "";
        told("");
        return marquee.write(
                "postmortems/slow/countermeasures.yaml",
                "schema: 1\ncountermeasures:\n  - {id: CM-1, " + title + String.join(", ", fields) + "}\n");
    }

    private Marquee ownedCode() {
        return countermeasure("state: done, proved-by: [{codeowners: /src/schema.sql}]");
    }

    private Marquee onceVerified() {
        return ownedCode()
                .write(
                        "postmortems/verified.yaml",
                        "schema: 1\nverified: [{countermeasure: slow/CM-1, on: 2026-10-17}]\n");
    }

    private Marquee toldInPublic(String sentence) {
        return told("").write("postmortems/policy.yaml", "schema: 1\nforbidden-public-terms: [SAN]\n")
                .write("postmortems/slow/public.md", "## What happened\n\n" + sentence + "\n");
    }

    private Marquee pillars(String last) {
        return told("").write(
                        "postmortems/slow/public.md",
                        "## We are sorry\n\nWe are.\n\n## What happened\n\nThe graph was slow.\n\n" + last);
    }

    private Marquee led(String roles, String retrospective) {
        return incident("resolved", "roles: " + roles + "\nretrospective: " + retrospective + "\n", "");
    }

    private Marquee timeline(String... entries) {
        return incident("in-review", TIMES, "## Timeline\n### 2026-11-10\n" + String.join("\n", entries));
    }

    private Marquee learned(String addressed) {
        countermeasure("state: proposed, addresses: [" + addressed + "]");
        return incident("in-review", "", "## Learnings\n- L1 Slow is worse than down.");
    }

    private Marquee signal(String id, String signal) {
        return record(id, "weak-signal", "open", "signal: " + signal + "\n", "");
    }

    private Marquee dismissed(String... ids) {
        for (String id : ids) {
            signal(id, "{signature: retries doubled, decision: dismiss, reason: It heals by itself}");
        }
        return marquee;
    }

    private Marquee degraded(String at) {
        incident(
                "open",
                "failure-modes: [similar-titles/graph-slow]\ntimezone: UTC\n"
                        + "times: {started: 2026-11-02T10:00, mitigated: 2026-11-02T10:40}\n",
                "");
        return marquee.write(
                "logbooks/marquee/events.jsonl",
                "{\"kind\":\"degraded\",\"at\":\"" + at + "\",\"failureMode\":\"similar-titles/graph-slow\"}\n");
    }

    private Marquee needsHeadings(String narrative) {
        marquee.write(
                "postmortems/policy.yaml", "schema: 1\nseverities: {P1: []}\nrequired-headings: {P1: [Learnings]}\n");
        return incident("in-review", "severity: P1\n", narrative);
    }

    private Marquee waived(String rule, String reason, String until) {
        return marquee.write(
                "crumple-waivers.yaml",
                "schema: 1\nwaivers:\n  - rule: " + rule + "\n    path: src/main/**\n"
                        + (reason.isEmpty() ? "" : "    " + reason + "\n") + "    until: " + until + "\n");
    }
}
