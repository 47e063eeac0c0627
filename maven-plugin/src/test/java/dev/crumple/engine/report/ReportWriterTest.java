package dev.crumple.engine.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Excused;
import dev.crumple.engine.Finding;
import dev.crumple.engine.MutantRun;
import dev.crumple.engine.Proof;
import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.Severity;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.report.content.ReportComposer;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.records.Drill;
import dev.crumple.records.Incident;
import dev.crumple.records.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    @TempDir
    Path folder;

    @Test
    void escapesWhateverPeopleWrote() throws IOException {
        String hostile = "</style></script><script>alert(1)</script>\" onload='x' & \u202Eevil\u202C 🎬 \uD800";

        String html = html(saying(hostile));

        assertThat(html)
                .containsOnlyOnce("<script")
                .containsOnlyOnce("</script")
                .contains("&lt;/style&gt;&lt;/script&gt;&lt;script&gt;alert(1)")
                .contains("🎬")
                .doesNotContain("</style></script>");
    }

    @Test
    void keepsTextOfTheOtherDirectionInItsPlace() throws IOException {
        assertThat(html(saying("\u202Eevil"))).contains("<h4 class=\"sees\" dir=\"auto\">\u202Eevil</h4>");
    }

    @Test
    void writesAnAttributeThatNoValueCanLeave() throws IOException {
        DeclaredMethod method = Marquee.similarTitles();
        Declaration.Mode mode = new Declaration.Mode("x\" onclick=\"y", "d", List.of("SLOW"), "Nothing.");

        assertThat(html(of(method(method.declaration(), mode))))
                .doesNotContain("id=\"similar-titles/x\"")
                .contains("id=\"similar-titles/x&#34; onclick=&#34;y\"");
    }

    @Test
    void writesTheSameBytesForTheSameAssessmentInAnyOrder() throws IOException {
        byte[] html = Files.readAllBytes(write(Marquee.assessment(), folder));
        byte[] json = Files.readAllBytes(folder.resolve("report.json"));

        for (int seed = 0; seed < 20; seed++) {
            write(shuffled(Marquee.assessment(), new Random(seed)), folder);

            assertThat(folder.resolve("report.html")).hasBinaryContent(html);
            assertThat(folder.resolve("report.json")).hasBinaryContent(json);
        }
    }

    @Test
    void loadsNothingFromAnywhere() throws IOException {
        assertThat(html(Marquee.assessment()))
                .doesNotContain("http:", "https:", " src=", "url(", "@import", "<link")
                .contains("default-src 'none'")
                .doesNotContainPattern("href=\"[^#]");
    }

    @Test
    void saysThatNothingIsDeclaredYet() throws IOException {
        Assessment empty = of();

        assertThat(html(empty))
                .contains("No failure mode is declared yet.", "@FailureMode", "No rule is broken.")
                .contains("No post-mortem record was found.");
        assertThat(json(empty).get("failureModes")).isEmpty();
    }

    @Test
    void opensWithTheAnswer() throws IOException {
        assertThat(html(Marquee.assessment()))
                .contains("1 of 4 failure modes is proved at the guard.")
                .contains("1 failure mode was never rehearsed", "3 findings, 2 of them fail the build")
                .contains("1 countermeasure is overdue", "Nothing is unprotected, bypassed or waived.");
    }

    @Test
    void callsAFailureModeProvedOnlyWhenEveryCauseAndEveryStepHolds() throws IOException {
        JsonNode modes = json(Marquee.assessment()).get("failureModes");

        assertThat(modes.findValuesAsText("id"))
                .containsExactly(
                        "sign-in/accounts-down",
                        "personalised-row/recommender-down",
                        "personalised-row/recommender-empty",
                        "similar-titles/graph-slow");
        assertThat(modes.findValuesAsText("ladder"))
                .containsExactly("tested", "tested", "declared", "proved-at-the-guard");
    }

    @Test
    void doesNotCallAStepProvedThatNoRunHasSeen() throws IOException {
        Proof withoutLastGood = Marquee.proof(
                "personalised-row/recommender-empty",
                "BAD_CONTENT",
                Step.LESSER,
                "empty",
                Verdict.KILLED_BY_ASSERTION,
                3,
                200);

        JsonNode mode = json(with(withoutLastGood)).at("/failureModes/1");

        assertThat(mode.get("id").asText()).isEqualTo("personalised-row/recommender-empty");
        assertThat(mode.get("ladder").asText()).isEqualTo("declared");
    }

    @Test
    void doesNotCallAFailureModeWithoutCausesProved() throws IOException {
        Declaration.Mode mode = new Declaration.Mode("graph-slow", "title-graph", List.of(), "Nothing.");
        Declaration removal = Marquee.similarTitles().declaration();

        assertThat(json(of(method(removal, mode))).at("/failureModes/0/ladder").asText())
                .isEqualTo("declared");
    }

    @Test
    void writesTheMembersThatProgramsReadInTheirOrder() throws IOException {
        JsonNode report = json(Marquee.assessment());
        JsonNode mode = report.at("/failureModes/3");

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "service",
                        "today",
                        "failureModes",
                        "findings",
                        "waived",
                        "frozen",
                        "gone",
                        "off",
                        "calls",
                        "incidents",
                        "changes");
        assertThat(mode.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "feature",
                        "criticality",
                        "dependency",
                        "when",
                        "customerSees",
                        "degradation",
                        "steps",
                        "served",
                        "budgetMillis",
                        "ladder",
                        "reached",
                        "proofs",
                        "drill",
                        "countermeasures",
                        "incidents",
                        "source");
        assertThat(mode.get("budgetMillis").asLong()).isEqualTo(150);
        assertThat(mode.get("source").asText()).isEqualTo("src/main/java/com/example/marquee/SimilarTitles.java:14");
        assertThat(mode.at("/proofs/0/cause").asText()).isEqualTo("SLOW");
        assertThat(mode.at("/proofs/0/counterRun").asText()).isEqualTo("KILLED_BY_ASSERTION");
        assertThat(mode.at("/countermeasures/0/ref").asText()).isEqualTo("2026-10-02-slow-graph/CM-2");
        assertThat(mode.at("/countermeasures/0/source").asText())
                .isEqualTo("postmortems/2026-10-02-slow-graph/countermeasures.yaml:14");
    }

    @Test
    void showsTheNewestDrillOnTheLadderWithItsAge() throws IOException {
        JsonNode drill = json(Marquee.assessment()).at("/failureModes/3/drill");

        assertThat(drill.fieldNames())
                .toIterable()
                .containsExactly(
                        "record", "verdict", "date", "ageDays", "hypothesis", "announced", "scope", "surprises");
        assertThat(drill.get("record").asText()).isEqualTo("2026-10-20-graph-drill");
        assertThat(drill.get("ageDays").asLong()).isEqualTo(32);
        assertThat(html(Marquee.assessment()))
                .containsPattern("reached\">drilled with people[^\n]*, reached[^\n]*\n"
                        + " *<a class=\"drill\" href=\"#record-2026-10-20-graph-drill\">held\\s*· <time[^>]*>2026-10-20</time>"
                        + " · <span class=\"age\">32 days ago");
    }

    @Test
    void listsDrillsAmongTheRecordsPlannedOnesToo() throws IOException {
        JsonNode planned = json(Marquee.assessment()).at("/incidents/3/drill");

        assertThat(planned.get("verdict").isNull()).isTrue();
        assertThat(planned.get("ageDays").isNull()).isTrue();
        assertThat(html(Marquee.assessment()))
                .contains("planned · <time datetime=\"2026-12-01\">2026-12-01</time>")
                .contains("not announced")
                .contains("While the title graph hangs, every page is there without the row.")
                .contains("Two people called the vendor at the same time");
    }

    @Test
    void saysWhetherAFaultWasAtTheGuardOrOnTheWire() throws IOException {
        assertThat(json(Marquee.assessment())
                        .at("/failureModes/3/proofs/0/where")
                        .asText())
                .isEqualTo("guard");
        assertThat(html(Marquee.assessment())).contains("delivered 3 times at the guard");
        assertThat(html(with(Marquee.onTheWire(Marquee.proof(
                        "personalised-row/recommender-empty",
                        "BAD_CONTENT",
                        Step.LESSER,
                        "empty",
                        Verdict.KILLED_BY_ASSERTION,
                        3,
                        200)))))
                .contains("delivered 3 times on the wire");
    }

    @Test
    void showsWhatATestMadeOfLessProtection() throws IOException {
        Proof plain = Marquee.proof("personalised-row/recommender-down", "SLOW", Step.LESSER, "slow", null, 3, 200);
        Proof proof = new Proof(
                plain.failureMode(),
                plain.cause(),
                plain.step(),
                plain.where(),
                plain.test(),
                plain.fault(),
                plain.verdict(),
                plain.counterRun(),
                plain.message(),
                plain.delivered(),
                plain.budgetMillis(),
                plain.elapsedMillis(),
                plain.provedAt(),
                true,
                false,
                List.of(
                        new MutantRun(Mutant.NO_TIME_LIMIT, Verdict.SURVIVED, "<b>its</b> client"),
                        new MutantRun(Mutant.NO_FALLBACK, Verdict.KILLED_BY_ASSERTION, null),
                        new MutantRun(Mutant.EMPTY_FALLBACK, Verdict.KILLED_BY_ASSERTION, null)));

        assertThat(html(with(proof)))
                .contains("The test notices: no fallback, empty fallback; it does not notice: no time limit "
                        + "(accepted: &lt;b&gt;its&lt;/b&gt; client)");
        assertThat(json(with(proof)).findValue("mutants").get(0).get("mutant").asText())
                .isEqualTo("NO_TIME_LIMIT");
        assertThat(html(with(plain))).doesNotContain("notices:");
    }

    @Test
    void drawsWhatTheMachineTookBeyondTheBudgetAndSaysSo() throws IOException {
        Proof late = Marquee.proof("personalised-row/recommender-down", "SLOW", Step.LESSER, "slow", null, 222, 200);
        Proof inTime = Marquee.proof("personalised-row/recommender-down", "SLOW", Step.LESSER, "slow", null, 200, 200);

        assertThat(html(with(late)))
                .contains("class=\"time beyond\"", "the guard was in time; the machine around it took 22 ms more");
        assertThat(html(with(inTime))).doesNotContain("time beyond", "the guard was in time");
    }

    @Test
    void showsCodeToPasteAsItIs() throws IOException {
        Finding finding = new Finding(
                "unproved-failure-mode",
                Severity.ERROR,
                new SourceLine("A.java", 1),
                "Nothing rehearses it.",
                "Write a test.",
                List.of(),
                "List<String> x() {\n}\n");
        Assessment found = new Assessment(
                "marquee",
                new ServiceModel(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                Records.NONE,
                List.of(finding),
                Excused.NONE,
                List.of(),
                Marquee.TODAY);

        assertThat(html(found)).contains("<pre><code>List&lt;String&gt; x() {\n}\n</code></pre>");
        assertThat(json(found).at("/findings/0/snippet").asText()).isEqualTo(finding.snippet());
        assertThat(html(of())).doesNotContain("<pre>");
    }

    @Test
    void showsOfARemoteCallADeclarationToBeginWith() throws IOException {
        RemoteCall call = new RemoteCall(
                "JDBC",
                "Statement.execute",
                new SourceLine("Rows.java", 7),
                List.of("Rows.all"),
                "@Feature(id = \"rows\") // <T>",
                "resilience4j");
        Assessment found = judged(Excused.NONE, List.of(), List.of(call));

        assertThat(html(found)).contains("Code to begin with", "@Feature(id = \"rows\") // &lt;T&gt;");
        assertThat(json(found).at("/calls/0/draft").asText()).isEqualTo(call.draft());
    }

    @Test
    void doesNotClaimWhatNoRuleHasLookedFor() throws IOException {
        assertThat(html(judged(Excused.NONE, List.of(), List.of())))
                .contains("No rule is broken.", "bypassed, broken, overdue or waived.")
                .doesNotContain("not looked for");
        assertThat(html(judged(Excused.NONE, List.of("guard-bypassed"), List.of())))
                .contains(
                        "No rule that is on is broken.",
                        "Off, and not looked for: guard-bypassed.",
                        "Nothing is unprotected, overdue or waived.");
    }

    @Test
    void saysWhichFrozenFindingsAreGone() throws IOException {
        assertThat(html(judged(new Excused(List.of(), List.of(), 2), List.of(), List.of())))
                .contains("2 frozen findings are gone: run <code>crumple:baseline</code> to forget them.");
    }

    private static Assessment judged(Excused excused, List<String> off, List<RemoteCall> calls) {
        return new Assessment(
                "marquee",
                new ServiceModel(List.of(Marquee.personalisedRow()), List.of(), List.of(), List.of()),
                List.of(),
                Records.NONE,
                List.of(),
                List.of(),
                excused,
                off,
                calls,
                Marquee.TODAY);
    }

    @Test
    void showsABudgetThatIsNoneAsNone() throws IOException {
        Declaration good = Marquee.similarTitles().declaration();
        Declaration bad = new Declaration(
                null,
                null,
                good.type(),
                good.method(),
                good.returns(),
                good.modes(),
                new Declaration.Budget("soon", 1, "HANDED_OFF", true, ""),
                good.healthy(),
                false,
                null,
                true);

        assertThat(html(of(new DeclaredMethod(bad, new SourceLine("A.java", 1), Map.of()))))
                .contains("there is no budget");
    }

    @Test
    void showsAThousandFailureModes() throws IOException {
        DeclaredMethod method = Marquee.similarTitles();
        Assessment large = of(IntStream.range(0, 1000)
                .mapToObj(i -> method(
                        method.declaration(), new Declaration.Mode("mode-" + i, "d", List.of("SLOW"), "Nothing.")))
                .toArray(DeclaredMethod[]::new));

        assertThat(html(large)).contains("None of 1000 failure modes", "mode-999");
    }

    private static Path write(Assessment assessment, Path folder) throws IOException {
        return ReportWriter.write(new ReportComposer(assessment).compose(), folder);
    }

    private String html(Assessment assessment) throws IOException {
        return Files.readString(write(assessment, folder), UTF_8);
    }

    private JsonNode json(Assessment assessment) throws IOException {
        write(assessment, folder);
        return new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    }

    private static Assessment saying(String text) {
        DeclaredMethod method = Marquee.similarTitles();
        Drill drill = new Drill(
                Marquee.TODAY,
                new Drill.Plan(text, true, List.of()),
                new Drill.Result(Drill.Verdict.HELD, List.of(text)));
        return new Assessment(
                "marquee",
                new ServiceModel(
                        List.of(method(
                                method.declaration(), new Declaration.Mode("graph-slow", text, List.of(text), text))),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                new Records(List.of(Marquee.drilled(text, "similar-titles/graph-slow", drill)), List.of(), List.of()),
                List.of(),
                Excused.NONE,
                List.of(),
                Marquee.TODAY);
    }

    private static Assessment with(Proof proof) {
        return new Assessment(
                "marquee",
                new ServiceModel(List.of(Marquee.personalisedRow()), List.of(), List.of(), List.of()),
                List.of(proof),
                Records.NONE,
                List.of(),
                Excused.NONE,
                List.of(),
                Marquee.TODAY);
    }

    private static Assessment of(DeclaredMethod... declared) {
        return new Assessment(
                "marquee",
                new ServiceModel(List.of(declared), List.of(), List.of(), List.of()),
                List.of(),
                Records.NONE,
                List.of(),
                Excused.NONE,
                List.of(),
                Marquee.TODAY);
    }

    private static DeclaredMethod method(Declaration like, Declaration.Mode mode) {
        return new DeclaredMethod(
                new Declaration(
                        like.feature(),
                        like.criticality(),
                        like.type(),
                        like.method(),
                        like.returns(),
                        List.of(mode),
                        like.budget(),
                        like.healthy(),
                        like.failFast(),
                        like.fallback(),
                        like.removed()),
                new SourceLine("A.java", 1),
                Map.of());
    }

    private static Assessment shuffled(Assessment assessment, Random random) {
        ServiceModel service = assessment.service();
        Records records = assessment.records();
        List<Incident> incidents = shuffled(records.incidents(), random);
        return new Assessment(
                assessment.name(),
                new ServiceModel(
                        shuffled(service.declared(), random),
                        service.bound(),
                        shuffled(service.gameDays(), random),
                        service.countermeasures()),
                shuffled(assessment.proofs(), random),
                new Records(incidents, records.externalFailureModes(), records.findings()),
                shuffled(assessment.findings(), random),
                assessment.excused(),
                assessment.calls(),
                assessment.today());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
