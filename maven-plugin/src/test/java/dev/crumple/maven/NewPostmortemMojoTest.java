package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import dev.crumple.records.Incident;
import dev.crumple.records.Records;
import dev.crumple.records.RecordsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPostmortemMojoTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    @TempDir
    Path folder;

    private Marquee marquee;
    private NewPostmortemMojo goal;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void anEveningInOctober() {
        marquee = new Marquee(folder.resolve("marquee"));
        MarqueeProject project = new MarqueeProject(marquee, log);
        goal = new NewPostmortemMojo();
        goal.project = project.project();
        goal.session = project.session();
        goal.setLog(project.listening());
        goal.today = TODAY.toString();
        goal.from = "2026-10-02T20:50";
        goal.to = "2026-10-02T23:00";
        goal.zone = "Europe/Lisbon";
        goal.title = "The title graph was slow: again";
    }

    @Test
    void fillsTheTimelineFromTheLogbook() throws Exception {
        logbook();

        goal.execute();

        assertThat(incident()).startsWith("""
                ---
                schema: 1
                id: 2026-10-02-the-title-graph-was-slow-again
                title: "The title graph was slow: again"
                type: incident
                status: resolved                 # open, resolved, in-review, published, closed
                audience: internal
                timezone: Europe/Lisbon
                failure-modes: [similar-titles/graph-slow]
                times:
                  started: 2026-10-02T21:04+01:00   # from the logbook
                  detected: unknown                # {at: …, by: customer, monitor, partner or staff, via: how}
                  acknowledged: unknown
                  mitigated: 2026-10-02T21:44+01:00   # from the logbook
                  resolved: 2026-10-02T21:44+01:00   # from the logbook
                runbooks: []                     # {id: R1, path: …, was: right, outdated, not-found or not-used}
                ---

                # The title graph was slow: again

                ## Summary
                From 21:04 to 21:44 (40 min) 416 calls of the feature similar-titles were degraded by similar-titles/graph-slow; served: removed.
                """);
        assertThat(incident()).contains("""
                ## Timeline
                ### 2026-10-02
                - 21:04 · degraded · similar-titles/graph-slow begins to be degraded: LATE, cause SLOW; served: removed {source: logbook marquee-1/7.jsonl}
                - 21:05 · breaker · The breaker opens, similar-titles/graph-slow {source: logbook marquee-1/7.jsonl}
                - 21:20 · switched · ines · The feature similar-titles is taken off (OPERATOR) {source: logbook marquee-2/9.jsonl.1}
                - 21:30 · lost · 87 events are missing in the logbook {source: logbook marquee-1/7.jsonl}
                - 21:44 · healed · similar-titles: the breaker closes, after 416 calls {source: logbook marquee-1/7.jsonl, marquee-2/9.jsonl.1}
                """);
        assertThat(log)
                .startsWith(
                        "[INFO] Wrote marquee/postmortems/2026-10-02-the-title-graph-was-slow-again/countermeasures.yaml",
                        "[INFO] Wrote marquee/postmortems/2026-10-02-the-title-graph-was-slow-again/incident.md",
                        "[INFO] The logbook has 9 lines of that time, and tells of 1 degradation.");
        assertThat(records().findings()).isEmpty();
    }

    @Test
    void saysWhichSourcesItHasNot() throws Exception {
        goal.execute();

        assertThat(log.subList(2, log.size()))
                .containsExactly(
                        "[INFO] No logbook was read: -Dcrumple.logbook=DIR names the folder of the services' logbooks.",
                        "[INFO] Git says nothing of this folder, so that no change is in the timeline.",
                        "[INFO] No chat was read: -Dcrumple.slack=DIR names the folder of an export of Slack.",
                        "[INFO] Still to say: when it was detected and by whom, who took part, what customers met, factors,"
                                + " learnings and countermeasures.");
        assertThat(incident())
                .contains(
                        "  started: {at: 2026-10-02T20:50+01:00, precision: approximate}\n",
                        "  mitigated: unknown\n",
                        "  resolved: {at: 2026-10-02T23:00+01:00, precision: approximate}\n");
        assertThat(records().findings()).isEmpty();
        Incident begun = records().incidents().get(0);
        assertThat(begun.times()).containsOnlyKeys("started", "resolved");
    }

    @Test
    void readsAnExportOfSlack() throws Exception {
        slack();

        goal.execute();

        assertThat(incident()).contains("""
                ### 2026-10-02
                - 21:11 · chat · Ines Prata · Viewers write that the page does not load, see status (https://status.example.com/1) @Tomas &lt;b&gt; {source: slack incidents/2026-10-02.json ts 1790971860.000200}
                - 21:12 · chat · pager · Page latency {source: slack incidents/2026-10-02.json ts 1790971920.0}
                """);
        assertThat(incident()).doesNotContain("before", "has joined");
        assertThat(log)
                .contains(
                        "[INFO] The chat has 2 messages of that time.",
                        "[INFO] The chat's file random/2026-10-02.json is no array of JSON, and is left out.");
        assertThat(records().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:00-18:00 | ', after hours' | ', after hours'",
                "09:00-21:12 | '' | ', after hours'",
                "08:00-23:00 | '' | ''",
                "21:00       | '' | ''",
                "''          | '' | ''",
            })
    void marksWhatWasOutsideWorkingHoursWhereThePolicySaysWhenThoseAre(String hours, String first, String second)
            throws Exception {
        slack();
        policy(hours);

        goal.execute();

        assertThat(incident())
                .contains(
                        "1790971860.000200" + first + "}\n",
                        "· Page latency {source: slack incidents/2026-10-02.json ts 1790971920.0" + second + "}\n");
        int late = (first.isEmpty() ? 0 : 1) + (second.isEmpty() ? 0 : 1);
        assertThat(log.stream().filter(line -> line.contains("after hours")))
                .hasSize(Math.min(late, 1))
                .allMatch(("[INFO] " + late
                        + " of 2 entries are marked as after hours, when few notes are taken: ask those"
                        + " who were there.")::equals);
    }

    @Test
    void measuresWorkingHoursInTheZoneOfTheRecord() throws Exception {
        slack();
        policy("09:00-18:00");
        goal.zone = "America/New_York"; // where it is ten past four in the afternoon
        goal.from = "2026-10-02T15:50";
        goal.to = "2026-10-02T18:00";

        goal.execute();

        assertThat(incident()).contains("- 16:11 · chat").doesNotContain("after hours");
        assertThat(records().findings()).isEmpty();
    }

    private void policy(String hours) {
        marquee.write("postmortems/policy.yaml", "schema: 1\nworking-hours: " + hours + "\n");
    }

    @Test
    void nothingThatSomebodyTypedBreaksTheRecord() throws Exception {
        goal.title = "a: \"b\" {c}\n---\nstatus: closed\n# <!-- crumple: blame-language is right here: x -->";
        String hostile =
                "\\n---\\nid: x\\n## Learnings\\n- L1 · <script>alert(1)</script> {source: y} → [a](javascript:b)"
                        + " <!-- crumple: off --> `x` **y** \\u202e \\u0000 ~~z~~ |";
        marquee.write(
                "slack/c/2026-10-02.json",
                "[{\"type\":\"message\",\"ts\":\"1790971860.0\",\"user\":\"U1\\n- F1\",\"text\":\"" + hostile + "\"}]");
        goal.slack = marquee.root().resolve("slack").toFile();

        goal.execute();

        Records records = records();
        assertThat(records.findings()).isEmpty();
        assertThat(records.incidents()).singleElement().satisfies(begun -> {
            assertThat(begun.status()).isEqualTo("resolved");
            assertThat(begun.title()).startsWith("a: \"b\" {c}");
        });
        assertThat(incident().lines().filter(line -> line.contains("alert")))
                .containsExactly(
                        "- 21:11 · chat · U1 - F1 · \\--- id: x \\#\\# Learnings - L1 - &lt;script&gt;alert(1)&lt;/script&gt;"
                                + " (source: y) -&gt; \\[a\\](javascript:b) &lt;\\!-- crumple: off --&gt; \\`x\\` \\*\\*y\\*\\*"
                                + " \\~\\~z\\~\\~ \\| {source: slack c/2026-10-02.json ts 1790971860.0}");
        assertThat(incident().split("\n---\n", 2)[1]).doesNotContain("<!-- crumple");
    }

    @Test
    void neverWritesOverARecord() throws Exception {
        goal.execute();
        String before = incident();

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "marquee/postmortems/2026-10-02-the-title-graph-was-slow-again is there already, and nothing is"
                                + " written over. Give the record another title.");
        assertThat(incident()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday        | 2026-10-02T23:00 | Europe/Lisbon | crumple.from is \"yesterday\": write a time such as 2026-10-02T20:50.",
                "2026-10-02T20:50 | 23:00            | Europe/Lisbon | crumple.to is \"23:00\": write a time such as 2026-10-02T20:50.",
                "2026-10-02T20:50 | 2026-10-02T20:50 | UTC           | crumple.to is \"2026-10-02T20:50\", which is not after crumple.from, \"2026-10-02T20:50\".",
                "2026-10-02T20:50 | 2026-10-02T23:00 | Lisbon        | crumple.zone is \"Lisbon\": write a zone such as Europe/Lisbon.",
            })
    void saysWhatIsWrittenWrong(String from, String to, String zone, String sentence) {
        goal.from = from;
        goal.to = to;
        goal.zone = zone;

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(sentence);
        assertThat(marquee.root().resolve("postmortems")).doesNotExist();
    }

    @Test
    void showsAWholeCommandWhenTheTimesAreMissing() {
        goal.to = null;
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("crumple.to is missing. Write, as an example: mvn crumple:new-postmortem"
                        + " -Dcrumple.from=2026-10-02T20:50 -Dcrumple.to=2026-10-02T23:00"
                        + " -Dcrumple.zone=Europe/Lisbon -Dcrumple.title=\"The title graph was slow\"");
        goal.from = null;
        assertThatThrownBy(goal::execute).hasMessageStartingWith("crumple.from is missing. ");
    }

    @Test
    void saysWhichZoneItTookWhenNobodyNamesOne() throws Exception {
        goal.zone = null;

        goal.execute();

        assertThat(log)
                .startsWith("[INFO] The zone of the record is " + ZoneId.systemDefault()
                        + ", that of this machine. -Dcrumple.zone=Europe/Lisbon names another.");
    }

    @Test
    void aSeverityThatThePolicyDoesNotListLeavesNothingBehind() {
        marquee.write("postmortems/policy.yaml", "schema: 1\nseverities:\n  P1: [critical]\n  P2: []\n");
        goal.severity = "high";

        assertThatThrownBy(goal::execute).hasMessageContaining("P1").hasMessageContaining("P2");
        assertThat(marquee.root().resolve("postmortems")).isDirectoryNotContaining("glob:**2026*");
    }

    @Test
    void aFolderThatIsNamedMustBeThere() {
        goal.logbook = folder.resolve("logs").toFile();
        assertThatThrownBy(goal::execute)
                .hasMessage("There is no folder " + goal.logbook + ", which crumple.logbook names. Correct the path.");
        goal.logbook = null;
        goal.slack = folder.resolve("export").toFile();
        assertThatThrownBy(goal::execute).hasMessageStartingWith("There is no folder " + goal.slack);
    }

    @Test
    void tellsTheHourThatIsThereTwiceByItsOffset() throws Exception {
        goal.from = "2026-10-25T01:30+01:00";
        goal.to = "2026-10-25T01:30Z";

        goal.execute();

        assertThat(incident()).contains("started: {at: 2026-10-25T01:30+01:00,", "resolved: {at: 2026-10-25T01:30Z,");
    }

    private void logbook() {
        marquee.write("logs/marquee-1/7.jsonl", """
                {"at":"2026-10-02T19:10:00Z","kind":"degraded","failureMode":"similar-titles/graph-slow","reason":"LATE","step":"removed","micros":1}
                {"at":"2026-10-02T20:04:03.391Z","kind":"degraded","failureMode":"similar-titles/graph-slow","reason":"LATE","cause":"SLOW","step":"removed","micros":150322}
                {"at":"2026-10-02T20:04:04Z","kind":"degraded","failureMode":"similar-titles/graph-slow","reason":"LATE","step":"removed","rehearsed":true}
                {"at":"2026-10-02T20:05:00Z","kind":"transition","failureMode":"similar-titles/graph-slow","from":"CLOSED","to":"OPEN"}
                {"at":"2026-10-02T20:06:00Z","kind":"summary","failureMode":"similar-titles/graph-slow","reason":"OPEN","step":"removed","count":412}
                {"at":"2026-10-02T20:15:00Z","kind":"degraded","failureMode":"similar-titles/graph-slow","reason":"LATE","step":"removed"}
                {"at":"2026-10-02T20:24:00Z","kind":"degraded","failureMode":"similar-titles/graph-slow","reason":"LATE","step":"removed"}
                {"at":"2026-10-02T20:30:00Z","kind":"lost","count":87}
                {"at":"2026-10-02T20:44:10Z","kind":"transition","failureMode":"similar-titles/graph-slow","from":"HALF_OPEN","to":"CLOSED"}
                {"at":"2026-10-02T20:4
                """).write("logs/marquee-2/9.jsonl.1", """
                        {"at":"2026-10-02T20:20:00Z","kind":"switched","feature":"similar-titles","removed":true,"source":"OPERATOR","by":"ines"}
                        {"at":"2026-10-02T20:31:00Z","kind":"degraded","failureMode":"similar-titles/graph-slow","reason":"LATE","step":"removed"}
                        """);
        goal.logbook = marquee.root().resolve("logs").toFile();
    }

    private void slack() {
        marquee.write("slack/users.json", """
                        [{"id": "U1", "name": "ines", "profile": {"display_name": "Ines Prata"}}, {"id": "U2", "name": "Tomas"}]
                        """)
                .write("slack/incidents/2026-10-02.json", """
                        [
                          {"type": "message", "user": "U1", "ts": "1790900000.000100", "text": "before"},
                          {"type": "message", "user": "U1", "ts": "1790971860.000200",
                           "text": "Viewers write that the page\\ndoes not load, see <https://status.example.com/1|status> <@U2> &lt;b&gt;"},
                          {"type": "message", "subtype": "channel_join", "user": "U2", "ts": "1790971870.0", "text": "has joined"},
                          {"type": "message", "subtype": "bot_message", "username": "pager", "ts": "1790971920.0", "text": "Page latency"},
                          {"type": "message", "user": "U2", "ts": "soon", "text": "no time"}
                        ]
                        """)
                .write("slack/random/2026-10-02.json", "{\"a\": ");
        goal.slack = marquee.root().resolve("slack").toFile();
    }

    private Records records() {
        return RecordsReader.read(marquee.root().resolve("postmortems"), folder, TODAY);
    }

    private String incident() throws IOException {
        Path only;
        try (var records = Files.list(marquee.root().resolve("postmortems"))) {
            only = records.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        return Files.readString(only.resolve("incident.md"));
    }
}
