package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import dev.crumple.records.RecordsReader;
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

class NewRecordMojoTest {

    @TempDir
    Path folder;

    private Marquee marquee;
    private NewRecordMojo goal;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aServiceWithoutRecords() {
        marquee = new Marquee(folder.resolve("marquee"));
        MarqueeProject project = new MarqueeProject(marquee, log);
        goal = new NewRecordMojo();
        goal.project = project.project();
        goal.session = project.session();
        goal.setLog(project.listening());
        goal.today = "2026-11-21";
        goal.zone = "Europe/Lisbon";
        goal.title = "Retries doubled the load";
    }

    @Test
    void aTitleIsEnough() throws Exception {
        goal.execute();

        Path file = marquee.root().resolve("postmortems/2026-11-21-retries-doubled-the-load.md");
        assertThat(Files.readString(file)).isEqualTo("""
                ---
                schema: 1
                id: 2026-11-21-retries-doubled-the-load
                title: "Retries doubled the load"
                type: near-miss
                status: open
                timezone: Europe/Lisbon
                times:
                  detected: 2026-11-21
                countermeasures: []              # - {id: CM-1, title: …, state: proposed}
                ---

                <!-- What was noticed, what kept it from becoming an incident, and what may still. -->
                """);
        assertThat(log).containsExactly("[INFO] Wrote marquee/postmortems/2026-11-21-retries-doubled-the-load.md");
    }

    @Test
    void takesWhatElseThereIsToSay() throws Exception {
        goal.title = "Ärger mit „Retries“: #3 — ".repeat(4);
        goal.type = "weak-signal";
        goal.severity = "P4";
        goal.failureMode = "similar-titles/graph-slow";
        goal.text = "---\n# Half open\nall day";

        goal.execute();

        Path file = marquee.root().resolve("postmortems/2026-11-21-arger-mit-retries-3-arger-mit-retries-3.md");
        assertThat(Files.readString(file))
                .contains("type: weak-signal\nseverity: P4\n", "failure-modes: [similar-titles/graph-slow]\n")
                .endsWith("---\n\n\\--- \\# Half open all day\n");
        assertThat(RecordsReader.read(file.getParent(), folder, LocalDate.of(2026, 11, 21))
                        .findings())
                .isEmpty();
    }

    @Test
    void showsAWholeCommandWhenTheTitleIsMissing() {
        goal.title = null;

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("crumple.title is missing. Write, as an example: mvn crumple:new-record"
                        + " -Dcrumple.title=\"Retries doubled the load for a minute\"");
    }

    @Test
    void refusesASeverityThatThePolicyDoesNotList() throws Exception {
        marquee.write("postmortems/policy.yaml", "schema: 1\nseverities:\n  P1: [critical]\n  P2: []\n");
        goal.severity = "high";

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("`severity` is `high`, which `policy.yaml` does not list. Write one of: P1, P2."
                        + " Nothing was written: give -Dcrumple.severity another value.");
        assertThat(marquee.root().resolve("postmortems")).isDirectoryNotContaining("glob:**2026*");

        goal.severity = "P2";
        goal.execute();
        assertThat(log).hasSize(1);
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
    void saysWhatIsWrong() throws Exception {
        goal.type = "incident";
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("crumple.type is \"incident\": write near-miss or weak-signal; an incident begins with"
                        + " crumple:new-postmortem.");
        goal.type = "near-miss";
        goal.title = " \n";
        assertThatThrownBy(goal::execute).hasMessage("crumple.title is blank: write what happened, in one line.");
        goal.title = "Retries doubled the load";
        goal.execute();
        assertThatThrownBy(goal::execute)
                .hasMessageStartingWith("marquee/postmortems/2026-11-21-retries-doubled-the-load.md is there already,");
    }
}
