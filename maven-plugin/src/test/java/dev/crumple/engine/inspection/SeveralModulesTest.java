package dev.crumple.engine.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.Finding;
import dev.crumple.engine.Marquee;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.rules.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralModulesTest {

    @TempDir
    Path folder;

    private Marquee marquee;

    @BeforeEach
    void aServiceThatIsDeclaredInOneModuleAndRehearsedInAnother() {
        marquee = new Marquee(folder).compiled();
    }

    @Test
    void whatAnotherModuleDeclaresIsJudgedWithItsSources() {
        assertThat(rehearsing(List.of(module(List.of(folder.resolve("src/main/java")))))
                        .findings())
                .extracting(Finding::at)
                .containsExactly(new SourceLine(Marquee.ROW_TEST, 8));
        marquee.rehearsed();
        Assessment proved = rehearsing(List.of(module(List.of(folder.resolve("src/main/java")))));
        assertThat(proved.findings()).isEmpty();
        assertThat(proved.proofs()).hasSize(4);
    }

    @Test
    void withoutSourcesItIsNamedByItsClassFiles() {
        marquee.edit(Marquee.WIRING, "SimilarTitles.class", "null").compiled().rehearsed();

        assertThat(rehearsing(List.of(module(List.of()))).findings())
                .extracting(Finding::rule, Finding::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "unbound-feature", new SourceLine("target/classes/com/example/SimilarTitles.class", 1)));
    }

    @Test
    void aModuleThatIsNamedAndDeclaresNothingIsAFinding() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("other/target/classes"));
        marquee.rehearsed();

        assertThat(rehearsing(List.of(
                                module(List.of(folder.resolve("src/main/java"))),
                                new DeclaringModule("com.example:other", empty, List.of()),
                                new DeclaringModule("com.example:gone", folder.resolve("gone"), List.of())))
                        .findings())
                .extracting(finding -> finding.at() + " " + finding.what())
                .containsExactly(
                        "gone:1 No failure mode is declared in com.example:gone, which declaredIn names, "
                                + "so that nothing of it was judged.",
                        "other/target/classes:1 No failure mode is declared in com.example:other, which declaredIn "
                                + "names, so that nothing of it was judged.");
    }

    @Test
    void aModuleThatAnotherJudgesLeavesToItWhatOnlyThatCanJudge() {
        marquee.edit(Marquee.WIRING, "SimilarTitles.class", "null")
                .edit(Marquee.ROW, "@Fallback(lastGood = \"10m\", literal = \"[]\")", "")
                .compiled();

        assertThat(inspection(List.of(marquee.classes()), List.of(), "com.example:stage")
                        .assessment()
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("fallback-missing");
    }

    @Test
    void butThatItIsNotCompiledIsItsOwn() {
        assertThat(inspection(List.of(folder.resolve("none")), List.of(), "com.example:stage")
                        .assessment()
                        .findings())
                .extracting(Finding::what)
                .contains("There are sources and no compiled classes, so that nothing could be judged.");
    }

    private DeclaringModule module(List<Path> sources) {
        return new DeclaringModule("com.example:marquee", marquee.classes(), sources);
    }

    private Assessment rehearsing(List<DeclaringModule> modules) {
        return inspection(List.of(), modules, null).assessment();
    }

    private Inspection inspection(List<Path> classes, List<DeclaringModule> modules, @Nullable String judgedIn) {
        Inspection one = marquee.inspection(Severities.DEFAULT);
        return new Inspection(
                one.name(),
                one.projectRoot(),
                classes,
                one.testClasses(),
                one.classPath(),
                classes.isEmpty() ? List.of() : one.sourceRoots(),
                one.testSourceRoots(),
                one.evidence(),
                one.build(),
                one.output(),
                one.testsAreChosen(),
                modules,
                judgedIn,
                one.flow(),
                one.records(),
                one.recordsAreShared(),
                one.logbook(),
                one.excuses(),
                one.today(),
                one.buildStart(),
                one.severities());
    }
}
