package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {

    @TempDir
    Path folder;

    private Marquee marquee;
    private CheckMojo check;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aModuleOfALargerProject() {
        marquee = new Marquee(folder.resolve("marquee")).compiled();
        check = new MarqueeProject(marquee, log).configured(new CheckMojo());
    }

    @Test
    void failsWithOneSentenceBelowTheFindings() {
        marquee.rehearsed().edit(Marquee.WIRING, "SimilarTitles.class", "null").compiled();
        check.severities = Map.of("stale-proof", "WARNING", "unproved-failure-mode", "OFF");

        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("marquee breaks 1 rule of its failure modes: unbound-feature. "
                        + "The findings stand above, with what to do.");
        assertThat(log)
                .startsWith(
                        "[ERROR] marquee/" + Marquee.SIMILAR + ":7 [unbound-feature] Nothing binds SimilarTitles to a "
                                + "guard, so that its declaration protects nobody.",
                        "[ERROR]     Call guards.protect(SimilarTitles.class, …) where the service is put together.")
                .anyMatch(line -> line.startsWith("[WARNING] marquee/" + Marquee.ROW_TEST + ":8 [stale-proof] "));
        assertThat(marquee.root().resolve("target/crumple/findings.json"))
                .content()
                .contains("\"rule\" : \"unbound-feature\"", "\"severity\" : \"WARNING\"");
    }

    @Test
    void aPassingCheckSaysOneLineAndClearsTheFindingsOfTheBuildBefore() throws Exception {
        marquee.rehearsed().write("target/crumple/findings.json", "old");

        check.execute();

        assertThat(log).containsExactly("[INFO] 2 failure modes proved by 2 game days.");
        assertThat(marquee.root().resolve("target/crumple/findings.json"))
                .content()
                .isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void configurationThatIsWrongIsNoBrokenRule() {
        check.severities = Map.of("stale-prof", "OFF");
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("There is no rule \"stale-prof\" to give a severity to; the nearest is stale-proof.");

        check.severities = null;
        check.today = "tomorrow";
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("crumple.today is \"tomorrow\": write a date such as 2026-11-21.");
    }

    @Test
    void canBeSkipped() {
        check.skip = true;

        assertThatCode(check::execute).doesNotThrowAnyException();
        assertThat(log).containsExactly("[INFO] Skipped: crumple.skip is set.");
    }

    @Test
    void aModuleThatOnlyHoldsOthersHasNothingToJudge() {
        check.project.setPackaging("pom");

        assertThatCode(check::execute).doesNotThrowAnyException();
        assertThat(log).isEmpty();
    }
}
