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

class CountermeasureMojoTest {

    private static final String TEXT = """
            ---
            schema: 1
            id: spike
            title: Retries doubled the load
            type: near-miss
            status: closed
            countermeasures:
              # Agreed with support.
              - {id: CM-1, title: Cap retries at one, state: open, owner: mira, due: 2026-11-30}   # soon
            ---
            state: open
            """;

    @TempDir
    Path folder;

    private CountermeasureMojo goal;
    private Path file;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aRecord() {
        Marquee marquee = new Marquee(folder.resolve("marquee")).write("postmortems/spike.md", TEXT);
        file = marquee.root().resolve("postmortems/spike.md");
        MarqueeProject project = new MarqueeProject(marquee, log);
        goal = new CountermeasureMojo();
        goal.project = project.project();
        goal.session = project.session();
        goal.setLog(project.listening());
        goal.today = "2026-11-21";
        goal.id = "spike/CM-1";
    }

    @Test
    void changesTheFieldsAndNothingElse() throws Exception {
        goal.state = "in-progress";
        goal.due = "2026-12-15";

        goal.execute();

        assertThat(log)
                .containsExactly("[INFO] marquee/postmortems/spike.md:9 CM-1: state is in-progress, due is 2026-12-15");
        assertThat(Files.readString(file))
                .isEqualTo(TEXT.replace("state: open, owner", "state: in-progress, owner")
                        .replace("2026-11-30", "2026-12-15"));
    }

    @Test
    void showsAWholeCommandWhenTheIdIsMissing() {
        goal.id = null;

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("crumple.id is missing. Write, as an example: mvn crumple:countermeasure"
                        + " -Dcrumple.id=2026-10-02-slow-graph/CM-2 -Dcrumple.state=done");
    }

    @Test
    void saysWhatIsAskedForNow() throws Exception {
        goal.state = "done";

        goal.execute();

        assertThat(log)
                .containsExactly(
                        "[INFO] marquee/postmortems/spike.md:9 CM-1: state is done",
                        "[WARNING] CM-1 is done, but nothing proves it. Name a test or a drill under `proved-by`, or write as"
                                + " `reason` why there is none.");
    }

    @Test
    void aDecisionAgainstItNeedsAReasonAndGetsItsDay() throws Exception {
        goal.state = "wont-do";
        goal.decidedBy = "mira";
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Nothing is changed: CM-1 will not be done, and nobody says why. Write the `reason`.");
        assertThat(Files.readString(file)).isEqualTo(TEXT);

        goal.reason = "Too dear: the vendor leaves";
        goal.execute();
        assertThat(Files.readString(file))
                .isEqualTo(TEXT.replace(
                        "state: open, owner",
                        "state: wont-do, decided: 2026-11-21, decided-by: mira, reason: \"Too dear: the vendor leaves\","
                                + " owner"));
    }

    @Test
    void refusesWhatTheFormatDoesNotKnow() throws Exception {
        goal.due = "soon";
        assertThatThrownBy(goal::execute)
                .hasMessage("Nothing is changed: `due` is `soon`, which is no date. Write year-month-day,"
                        + " such as 2026-11-30.");
        goal.due = null;
        goal.state = "verified";
        assertThatThrownBy(goal::execute)
                .hasMessageStartingWith("Nothing is changed: `state: verified` is typed, but the build computes it.");
        goal.state = null;
        assertThatThrownBy(goal::execute).hasMessageStartingWith("Nothing is to change. Write -Dcrumple.state=…");
        goal.id = "spike/CM-11";
        goal.state = "done";
        assertThatThrownBy(goal::execute)
                .hasMessage("There is no countermeasure spike/CM-11; the nearest is spike/CM-1.");
        assertThat(Files.readString(file)).isEqualTo(TEXT);
    }
}
