package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records beside a POM of packaging pom, which holds the modules that declare failure modes. */
class RecordsOfAnAggregatorTest {

    private static final String RECORD = "postmortems/2026-10-02-slow-graph.md";

    @TempDir
    Path folder;

    private Marquee root;
    private CheckMojo check;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aRootWithARecordOfWhatAModuleDeclares() {
        root = new Marquee(folder.resolve("root"));
        root.write("crumple-waivers.yaml", """
                schema: 1
                waivers:
                  - rule: unbound-feature
                    path: titles/src/main/**
                    reason: The guard comes with the new client.
                    until: 2026-11-30
                """);
        record("near-miss");
        check = new MarqueeProject(root, log).configured(new CheckMojo());
        check.project.setPackaging("pom");
        check.session.getRequest().setMultiModuleProjectDirectory(root.root().toFile());
        check.declaredIn = List.of("com.example:titles");
    }

    @Test
    void aMistakeInOneFailsTheBuild() {
        record("almost");

        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("record-invalid");
        assertThat(log).anyMatch(line -> line.startsWith("[ERROR] " + RECORD + ":5 [record-invalid] "));
    }

    @Test
    void aFailureModeOfAModuleMayBeNamedAndAWaiverOfAModuleIsNoneTooMany() {
        assertThatCode(check::execute).doesNotThrowAnyException();
        assertThat(log).noneMatch(line -> line.contains("titles"));
    }

    @Test
    void whatIsInvalidCanBeFrozen() throws Exception {
        record("almost");
        BaselineMojo baseline = new MarqueeProject(root, log).configured(new BaselineMojo());
        baseline.project.setPackaging("pom");

        baseline.execute();

        assertThatCode(check::execute).doesNotThrowAnyException();
        assertThat(log).anyMatch(line -> line.contains("1 finding is frozen in"));
    }

    @Test
    void theyAreLeftToTheModulesThatShareThem() {
        record("almost");
        check.session.setProjects(
                List.of(check.project, module("<records>${maven.multiModuleProjectDirectory}/postmortems</records>")));

        assertThatCode(check::execute).doesNotThrowAnyException();
        assertThat(log).isEmpty();
    }

    @Test
    void butNotToModulesWithRecordsOfTheirOwn() {
        record("almost");
        check.session.setProjects(List.of(check.project, module("<records>postmortems</records>"), module("")));

        assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void aFolderOfAnotherNameThatModulesJudgeIsNotWarnedOf() throws Exception {
        root.write("docs/postmortems/policy.yaml", "schema: 1\n");
        Files.delete(root.root().resolve(RECORD));
        Files.delete(root.root().resolve("postmortems"));
        check.session.setProjects(List.of(
                check.project, module("<records>${maven.multiModuleProjectDirectory}/docs/postmortems</records>")));

        check.execute();
        assertThat(log).isEmpty();

        check.session.setProjects(List.of(check.project, module("")));
        check.execute();
        assertThat(log).singleElement().asString().startsWith("[WARNING] docs/postmortems is not read: ");
    }

    @Test
    void aPropertyOfTheBuildSharesThemToo() {
        record("almost");
        check.session.setProjects(List.of(check.project, module("")));
        check.session
                .getUserProperties()
                .setProperty(
                        "crumple.records", root.root().resolve("postmortems").toString());

        assertThatCode(check::execute).doesNotThrowAnyException();
    }

    @Test
    void otherGoalsHaveNothingToDoThere() throws Exception {
        ReportMojo report = new MarqueeProject(root, log).configured(new ReportMojo());
        report.project.setPackaging("pom");

        report.execute();

        assertThat(root.root().resolve("target")).doesNotExist();
    }

    private void record(String type) {
        root.write(RECORD, """
                ---
                schema: 1
                id: 2026-10-02-slow-graph
                title: The title graph was slow
                type: %s
                status: open
                failure-modes: [similar-titles/graph-slow]
                timezone: Europe/Lisbon
                times:
                  detected: 2026-11-20
                countermeasures: []
                ---

                It answered late.
                """.formatted(type));
    }

    private MavenProject module(String configuration) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("dev.crumple");
        plugin.setArtifactId("crumple-maven-plugin");
        try {
            plugin.setConfiguration(
                    Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        } catch (Exception e) {
            throw new IllegalArgumentException(configuration, e);
        }
        Model model = new MarqueeProject(root, log).project().getModel();
        model.setArtifactId("titles");
        model.getBuild().addPlugin(plugin);
        MavenProject module = new MavenProject(model);
        module.setFile(root.root().resolve("titles/pom.xml").toFile());
        return module;
    }
}
