package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A service that is declared in one module, and put together and rehearsed in another. */
class SeveralModulesIT {

    private static final String DECLARATION = "titles/src/main/java/example/theatre/titles/Titles.java";
    private static final String PROVED = "1 failure mode proved by 1 game day";
    private static final String LEFT = "What titles declares is proved and judged in example.theatre:stage.";

    @Test
    void isProvedWhereItIsRehearsed() throws Exception {
        Fixture theatre = Fixture.copyOf("theatre", "theatre");

        MavenBuild build = theatre.maven("verify", "-T2", "-o");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains(LEFT).contains(PROVED);
        assertThat(Files.readString(theatre.folder().resolve("stage/target/crumple/report.json")))
                .contains("titles/catalogue-down");
    }

    @Test
    void theRehearsingModuleAloneIsJudgedByTheJarOfTheOther() throws Exception {
        Fixture theatre = Fixture.copyOf("theatre", "theatre-alone");
        MavenBuild all = theatre.maven("install", "-DskipTests", "-Dcrumple.skip");
        assertThat(all.exitCode()).as(all.output()).isZero();

        MavenBuild build = theatre.maven("verify", "-pl", "stage", "-o");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains(PROVED).doesNotContain(LEFT);

        MavenBuild reused = theatre.maven("verify", "-o", "-DskipTests");

        assertThat(reused.exitCode()).as(reused.output()).isZero();
        assertThat(reused.output()).contains(PROVED + "; the oldest proof is reused");
    }

    @Test
    void theDeclaringModuleAlonePassesAndSaysWhoJudges() throws Exception {
        MavenBuild build = Fixture.copyOf("theatre", "theatre-titles").maven("verify", "-pl", "titles", "-o");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains(LEFT);
    }

    @Test
    void whatIsNotProvedIsToldAtTheSourceOfTheOtherModule() throws Exception {
        Fixture theatre = Fixture.copyOf("theatre", "theatre-unproved")
                .change(DECLARATION, "when = Cause.THROWS", "when = {Cause.THROWS, Cause.HANGS}");
        theatre.maven("verify", "-o");
        theatre.change(DECLARATION, "when = {Cause.THROWS, Cause.HANGS}", "when = {Cause.THROWS, Cause.SLOW}");

        MavenBuild build = theatre.maven("verify", "-DskipTests", "-o");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output())
                .contains("no longer counts: since then the declaration of titles/catalogue-down and ")
                .contains(theatre.lineOf(DECLARATION, "id = \"catalogue-down\"") + " [unproved-failure-mode] ")
                .contains(LEFT);
    }

    @Test
    void withoutAnybodyWhoNamesItTheDeclaringModuleIsJudgedItself() throws Exception {
        Fixture theatre = Fixture.copyOf("theatre", "theatre-forgotten")
                .change("stage/pom.xml", "<module>example.theatre:titles</module>", "");

        MavenBuild build = theatre.maven("verify", "-pl", "titles", "-o");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output())
                .contains(theatre.lineOf(DECLARATION, "id = \"catalogue-down\"") + " [unproved-failure-mode]")
                .contains("[unbound-feature] Nothing binds Titles");
    }

    @Test
    void recordsAtTheRootAreJudgedThere() throws Exception {
        Fixture theatre = Fixture.copyOf("theatre", "theatre-records");
        MavenBuild begun = theatre.maven(
                "crumple:new-record",
                "-Dcrumple.title=The catalogue was slow",
                "-Dcrumple.failureMode=titles/catalogue-down",
                "-o");
        assertThat(begun.exitCode()).as(begun.output()).isZero();

        MavenBuild valid = theatre.maven("verify", "-o");
        assertThat(valid.exitCode()).as(valid.output()).isZero();
        assertThat(valid.output()).containsOnlyOnce("1 record read in postmortems/.");

        String record = "postmortems/2026-11-21-the-catalogue-was-slow.md";
        theatre.change(record, "type: near-miss", "type: almost");
        MavenBuild broken = theatre.maven("crumple:check", "-o");
        assertThat(broken.exitCode()).isNotZero();
        assertThat(broken.output())
                .contains(theatre.lineOf(record, "type: almost") + " [record-invalid]")
                .contains("theatre breaks 1 rule: record-invalid.");
    }

    @Test
    void aNameThatIsNoDependencyIsAnErrorOfConfiguration() throws Exception {
        Fixture theatre = Fixture.copyOf("theatre", "theatre-misnamed")
                .change("stage/pom.xml", "</module>", "</module><module>example.theatre:title</module>");

        MavenBuild build = theatre.maven("verify", "-DskipTests", "-o");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output())
                .contains("declaredIn names example.theatre:title, which is no dependency of stage. "
                        + "The nearest is example.theatre:titles.")
                .doesNotContain("\tat ");
    }
}
