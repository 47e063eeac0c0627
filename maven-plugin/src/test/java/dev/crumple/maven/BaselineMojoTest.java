package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineMojoTest {

    @TempDir
    Path folder;

    private Marquee marquee;
    private BaselineMojo baseline;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aServiceThatBindsNothing() {
        marquee = new Marquee(folder.resolve("marquee"));
        marquee.edit(Marquee.WIRING, "SimilarTitles.class", "null")
                .edit(Marquee.WIRING, "PersonalisedRow.class", "null")
                .compiled()
                .rehearsed();
        baseline = new MarqueeProject(marquee, log).configured(new BaselineMojo());
    }

    @Test
    void freezesWhatStandsSoThatTheCheckPasses() throws Exception {
        baseline.execute();

        assertThat(log)
                .containsExactly("[INFO] 2 findings are frozen in marquee/crumple-baseline.yaml: "
                        + "from now on only new ones count. Commit the file.");
        log.clear();
        new MarqueeProject(marquee, log).configured(new CheckMojo()).execute();
        assertThat(log)
                .containsExactly(
                        "[INFO] 2 findings are frozen in the baseline and do not count.",
                        "[INFO] 0 of 2 failure modes proved by 0 game days.");
    }

    @Test
    void whatIsNewComesNotInAndIsTold() throws Exception {
        baseline.execute();
        marquee.write("postmortems/policy.yaml", "schema: 2");
        log.clear();

        baseline.execute();

        assertThat(log)
                .containsExactly(
                        "[INFO] No frozen finding is gone; 2 findings stay frozen in marquee/crumple-baseline.yaml.",
                        "[INFO] 1 finding is new and not frozen: a baseline never grows. Mend or waive it; "
                                + "to begin anew, delete the file first.");
    }

    @Test
    void whatIsGoneIsForgotten() throws Exception {
        baseline.execute();
        marquee.edit(
                        Marquee.WIRING,
                        "similar(Guards guards, SimilarTitles primary) {",
                        "similar(Guards guards, SimilarTitles primary) { guards.protect(SimilarTitles.class, primary);")
                .compiled()
                .rehearsed();
        log.clear();

        baseline.execute();

        assertThat(log)
                .containsExactly("[INFO] 1 finding is gone and forgotten; 1 finding stays frozen in "
                        + "marquee/crumple-baseline.yaml.");
    }

    @Test
    void aServiceWithoutFindingsGetsNoFile() throws Exception {
        marquee = new Marquee(folder.resolve("whole")).compiled().rehearsed();

        new MarqueeProject(marquee, log).configured(new BaselineMojo()).execute();

        assertThat(log).containsExactly("[INFO] There is nothing to freeze.");
        assertThat(marquee.root().resolve("crumple-baseline.yaml")).doesNotExist();
    }

    @Test
    void aDamagedBaselineIsNotWrittenOver() throws IOException {
        marquee.write("crumple-baseline.yaml", "frozen: [");

        assertThatThrownBy(baseline::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("marquee/crumple-baseline.yaml cannot be read");
        assertThat(Files.readString(marquee.root().resolve("crumple-baseline.yaml")))
                .isEqualTo("frozen: [");
    }

    @Test
    void thatNothingRanIsNotFrozen() {
        marquee = new Marquee(folder.resolve("silent")).compiled();

        assertThatThrownBy(new MarqueeProject(marquee, log).configured(new BaselineMojo())::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("No game day has left evidence");
    }

    @Test
    void thatNothingIsCompiledIsNotFrozen() {
        marquee = new Marquee(folder.resolve("uncompiled"));

        assertThatThrownBy(new MarqueeProject(marquee, log).configured(new BaselineMojo())::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("Not everything is compiled");
    }
}
