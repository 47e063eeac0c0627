package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentMetricsMojoTest {

    @TempDir
    Path folder;

    private Marquee marquee;
    private IncidentMetricsMojo goal;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aModuleOfALargerProject() throws Exception {
        marquee = new Marquee(folder.resolve("marquee"));
        MarqueeProject project = new MarqueeProject(marquee, log);
        goal = new IncidentMetricsMojo();
        goal.project = project.project();
        goal.session = project.session();
        goal.setLog(project.listening());
        goal.output = marquee.root().resolve("target/crumple").toFile();
        goal.records =
                Files.createDirectories(marquee.root().resolve("postmortems")).toFile();
        goal.today = "2026-11-21";
    }

    @Test
    void configurationThatIsWrongSaysWhatToWrite() {
        goal.split = "last summer";
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("crumple.split is \"last summer\": write a date such as 2026-11-21.");

        goal.records = marquee.root().resolve("post-mortems").toFile();
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("There is no folder " + goal.records + ", which crumple.records names. Correct the path.");
    }

    @Test
    void withoutRecordsThereIsNothingToMeasure() throws Exception {
        goal.execute();

        assertThat(log)
                .containsExactly(
                        "[INFO] There are no records in marquee/postmortems, so that there is nothing to measure.");
        assertThat(goal.output).doesNotExist();
    }

    @Test
    void canBeSkipped() throws Exception {
        goal.skip = true;

        goal.execute();

        assertThat(log).containsExactly("[INFO] Skipped: crumple.skip is set.");
    }

    @Test
    void printsATableAndSaysWhereItIsDrawn() throws Exception {
        record("mitel", """
                type: incident
                times:
                  started: 2020-01-20T21:00Z
                  detected: {at: 2020-01-21T09:30Z, by: staff}
                  mitigated: 2020-01-21T10:30Z
                  resolved: 2020-01-21T10:30Z
                runbooks: [{id: R1, path: "https://wiki.example.com/users", was: not-found}]
                """, "## Timeline\n- ? · friction:docs · Looks for the page {minutes: 7}\n");
        record("slow", """
                type: incident
                times:
                  started: {at: 2026-02-04T11:00Z, precision: approximate}
                  detected: {at: 2026-02-04T10:00Z, by: customer}
                  resolved: 2026-02-04T12:00Z
                """, "## Timeline\n- 2026-02-04T11:15Z · status-page · We are on it\n");
        record("near", "type: near-miss\n");
        goal.split = "2026-01-01";

        goal.execute();

        assertThat(log)
                .startsWith("[INFO] 2 incidents. Set aside: 1 near miss.")
                .contains(
                        "[INFO]   time to detect       detected − started                              1         12 h 30       12 h 30"
                                + "         12 h 30          12 h 30  1 contradictory",
                        "[INFO]   time to acknowledge  acknowledged − detected                         0               –             –"
                                + "               –                –  2 not known",
                        "[INFO]   time to resolve      resolved − started                              2    about 4 h 08  about 7 h 15"
                                + "   about 10 h 23    about 12 h 15",
                        "[INFO]   longest silence      longest without a public update                 1    about 45 min  about 45 min"
                                + "    about 45 min     about 45 min  1 not known",
                        "[INFO] Found by customers: 1 of 2 incidents that say who noticed first; unsaid in 0.",
                        "[INFO] Friction: 7 min (docs 7 min).",
                        "[INFO] Runbooks: 1 not found.",
                        "[INFO] With a source: 0 of 2 entries of timelines.",
                        "[INFO] Records by severity: unsaid 3.",
                        "[INFO] Near misses per incident: 0.5 (1 for 2 incidents).",
                        "[INFO] marquee/postmortems/slow.md:9 `detected` is before `started`, so that there is no time to"
                                + " detect to count. Correct the one of the two times that is wrong.")
                .noneMatch(line ->
                        line.contains("Before 2026-01-01") || line.contains("After hours") || line.contains("Latent"))
                .endsWith("[INFO] Drawn in marquee/target/crumple/incident-metrics.html");
        assertThat(goal.output.toPath().resolve("incident-metrics.json")).isNotEmptyFile();
    }

    @Test
    void saysWhichLatentFaultsDrillsFoundOnceSomebodySaysSinceWhenOneLay() throws Exception {
        record("drill", "type: game-day\ntimezone: UTC\ntimes: {latent-since: 2025-01-01}\n");
        record("outage", "type: incident\ntimezone: UTC\ntimes: {latent-since: 2024-01-01}\n");

        goal.execute();

        assertThat(log)
                .contains(
                        "[INFO] Latent faults found by drills: 1 of 2 records that say since when a fault lay there.");
        assertThat(goal.output.toPath().resolve("incident-metrics.html"))
                .content()
                .contains("<strong>Latent faults found by drills</strong>: 1 of 2 records");
    }

    private void record(String id, String fields) throws Exception {
        record(id, fields, "");
    }

    private void record(String id, String fields, String narrative) throws Exception {
        Files.writeString(
                goal.records.toPath().resolve(id + ".md"),
                "---\nschema: 1\nid: " + id + "\ntitle: t\nstatus: closed\n" + fields + "---\n" + narrative);
    }
}
