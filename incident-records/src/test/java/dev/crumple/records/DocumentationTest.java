package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/records.md} shows is what is read. */
class DocumentationTest {

    private static final Pattern FILE = Pattern.compile(
            "^### `postmortems/([^`]+)`\n\n(`{3,})\\w+\n(.*?)^\\2$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern MISTAKES = Pattern.compile(
            "this `countermeasures.yaml`\n\n```yaml\n(.*?)```\n\ngives\n\n```\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path root;

    String page;
    Postmortems postmortems;

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Path.of("../docs/records.md"));
        postmortems = new Postmortems(root);
    }

    @Test
    void showsFilesWithoutAMistake() {
        List<MatchResult> files = FILE.matcher(page).results().toList();
        files.forEach(file -> postmortems.with(file.group(1), file.group(3)));

        assertThat(files).hasSize(7);
        assertThat(postmortems.mistakes(Set.of("similar-titles/graph-slow"))).isEmpty();
        assertThat(postmortems.read().incidents())
                .extracting(Incident::id)
                .containsExactly(
                        "2026-10-02-slow-graph",
                        "2026-11-04-retry-spike",
                        "2026-11-06-frozen-row",
                        "2026-11-10-vendor-call");
        assertThat(postmortems.read().countermeasures()).hasSize(6);
    }

    @Test
    void showsWhatTheBuildSays() {
        MatchResult mistakes = MISTAKES.matcher(page).results().findFirst().orElseThrow();
        postmortems.withRecord("").with("slow-graph/countermeasures.yaml", mistakes.group(1));

        String said = postmortems.read().findings().stream()
                .map(finding -> finding.path().replaceFirst(".*/", "") + ":" + finding.line() + " [" + finding.rule()
                        + "]\n  " + finding.what() + "\n  " + finding.remedy() + "\n")
                .collect(Collectors.joining());

        assertThat(mistakes.group(2)).isEqualTo(said);
    }

    @Test
    void namesEveryField() {
        List<String> fields = new ArrayList<>();
        Stream.of(
                        IncidentReader.KNOWN,
                        IncidentReader.TYPES,
                        IncidentReader.STATUSES,
                        SeverityHistory.CHANGE,
                        ImpactWindows.WINDOW,
                        AccountReader.IMPACT,
                        AccountReader.IMPACT_KINDS,
                        AccountReader.RETROSPECTIVE,
                        AccountReader.GROUPS,
                        AccountReader.SIGNAL,
                        AccountReader.DECISIONS,
                        RunbookReader.KNOWN,
                        RunbookReader.USES,
                        AccountReader.CHANNEL,
                        AccountReader.PUBLICATION,
                        TimesReader.STATED,
                        TimesReader.KNOWN,
                        Precision.WORDS,
                        DrillReader.KNOWN,
                        DrillPlanReader.KNOWN,
                        DrillPlanReader.SCOPES,
                        DrillPlanReader.OF_A_STEADY_STATE,
                        DrillPlanReader.OF_AN_ABORT,
                        DrillPlanReader.ROLES,
                        DrillResultReader.KNOWN,
                        DrillResultReader.VERDICTS,
                        CountermeasureReader.KNOWN,
                        CountermeasureReader.KINDS,
                        CountermeasureReader.STATES)
                .forEach(vocabulary -> fields.addAll(vocabulary.words()));

        assertThat(fields).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
        Stream.of(PolicyReader.KNOWN, PolicyReader.RETROSPECTIVES, PolicyReader.SIGNALS)
                .flatMap(vocabulary -> vocabulary.words().stream())
                .forEach(field -> assertThat(page).contains(field + ":"));
    }
}
