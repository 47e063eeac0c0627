package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .hasMessage("marquee breaks 1 rule: unbound-feature. " + "The findings stand above, with what to do.");
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
    void whatIsNamedAndNotThereIsAnErrorOfConfiguration() {
        check.records = folder.resolve("records").toFile();
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("There is no folder " + check.records + ", which crumple.records names. Correct the path.");

        check.records = marquee.root().resolve("postmortems").toFile();
        check.waivers = folder.resolve("waivers.yaml").toFile();
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("There is no file " + check.waivers + ", which crumple.waivers names. Correct the path.");

        check.waivers = marquee.root().resolve("crumple-waivers.yaml").toFile();
        check.evidence = folder.resolve("evidence").toFile();
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("There is no folder " + check.evidence
                        + ", which crumple.evidence names. Correct the path, " + "or bring the evidence there first.");

        check.evidence = null;
        check.declaredIn = List.of("com.example:titles");
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("declaredIn names com.example:titles, which is no dependency of marquee. "
                        + "Add it, or correct the name: groupId:artifactId.");
    }

    @Test
    void aModuleWhoseJarIsDamagedIsNamed() {
        marquee.write("lib/titles.jar", "PK no");
        DefaultArtifact titles = new DefaultArtifact(
                "com.example", "titles", "1", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        titles.setFile(marquee.root().resolve("lib/titles.jar").toFile());
        check.project.setArtifacts(Set.of(titles));
        check.declaredIn = List.of("com.example:titles");

        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageMatching(
                        "A file could not be read or written: the jar \\S+titles.jar of com.example:titles, "
                                + "which declaredIn names, cannot be unpacked \\(.+\\); build it again.");
    }

    @Test
    void damagedFilesAreBrokenRulesAndNoErrorsOfConfiguration() {
        marquee.rehearsed()
                .write("crumple-waivers.yaml", "schema: [")
                .write("crumple-baseline.yaml", "schema: [")
                .write("target/crumple/evidence/z.json", "{")
                .write("target/classes/com/example/Broken.class", "");

        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("baseline-invalid, invalid-declaration, stale-proof, waiver-invalid");
        assertThat(log).noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void whatIsWaivedIsToldInOneLineAndKept() throws Exception {
        marquee.edit(Marquee.WIRING, "SimilarTitles.class", "null")
                .compiled()
                .rehearsed()
                .write("crumple-waivers.yaml", """
                        schema: 1
                        waivers:
                          - rule: unbound-feature
                            path: src/main/**
                            reason: The guard comes with the new client.
                            until: 2026-11-30
                        """);

        check.execute();

        assertThat(log)
                .containsExactly(
                        "[INFO] 1 finding is waived; the next waiver ends on 2026-11-30, 9 days left.",
                        "[INFO] 1 of 2 failure modes proved by 1 game day.");
        assertThat(marquee.root().resolve("target/crumple/excused.json"))
                .content()
                .contains("unbound-feature", "The guard comes with the new client.", "2026-11-30");
        assertThat(marquee.root().resolve("target/crumple/findings.json"))
                .content()
                .isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void saysWhichRecordsWereReadAndHowTheirCountermeasuresStand() throws Exception {
        marquee.rehearsed().write("postmortems/2026-11-20-spike.md", """
                ---
                schema: 1
                id: 2026-11-20-spike
                title: Retries doubled the load
                type: near-miss
                status: open
                timezone: Europe/Lisbon
                times:
                  detected: 2026-11-20
                countermeasures:
                  - {id: CM-1, title: Cap retries at one, state: open, owner: mira, due: 2026-11-30}
                  - {id: CM-2, title: Refuse calls without a budget, state: open, owner: mira, due: 2027-01-30}
                ---

                The vendor answered in time.
                """);

        check.execute();

        assertThat(log)
                .containsExactly(
                        "[INFO] 1 record read in marquee/postmortems/: 2 countermeasures, 1 due, 1 open.",
                        "[INFO] 2 failure modes proved by 2 game days.");
    }

    @Test
    void aFolderWithoutRecordsIsNamedToo() throws Exception {
        marquee.rehearsed().write("postmortems/policy.yaml", "schema: 1\n");

        check.execute();

        assertThat(log).startsWith("[INFO] 0 records read in marquee/postmortems/.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"post-mortems", "postmortem", "Post_Mortems", "docs/postmortems"})
    void aFolderOfNearlyThatNameIsNoRecordFolder(String near) throws Exception {
        marquee.rehearsed().write(near + "/spike.md", "Retries doubled the load.");

        check.execute();

        assertThat(log)
                .containsExactly(
                        "[WARNING] marquee/" + near + " is not read: records are read from a folder postmortems beside"
                                + " the POM. Move it there, or set crumple.records to ${project.basedir}/" + near + ".",
                        "[INFO] 2 failure modes proved by 2 game days.");
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
