package dev.crumple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.rules.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies where files ought to be, each damage is a finding that fails the build, in a sentence with its place. */
class DamagedInputTest {

    private static final String CLASS = "target/classes/com/example/SimilarTitles.class";
    private static final String TEST_CLASS = "target/test-classes/com/example/SimilarTitlesGameDayTest.class";
    private static final String EVIDENCE = "target/crumple/evidence";
    private static final String REMEDY = "[A-Z].*\\.";

    @TempDir
    Path folder;

    /**
     * A kind of damage to a service that is whole.
     *
     * @param name what is damaged, and how
     * @param damage does it
     * @param finding the beginning of the finding, as a console shows it
     */
    record Damage(String name, Doing damage, String finding) {

        @Override
        public String toString() {
            return name;
        }
    }

    interface Doing {
        void to(Marquee marquee) throws IOException;
    }

    static Stream<Damage> damages() {
        return Stream.of(
                new Damage(
                        "class file that is newer than the reader",
                        marquee -> bytes(marquee, CLASS, bytes -> {
                            bytes[7] = 99;
                            return bytes;
                        }),
                        CLASS + ":1 [invalid-declaration] This class file is of Java 55, newer than"),
                new Damage(
                        "class file that was cut off",
                        marquee -> bytes(marquee, CLASS, bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
                        CLASS + ":1 [invalid-declaration] This class file is damaged"),
                new Damage(
                        "class file without a byte",
                        marquee -> bytes(marquee, CLASS, bytes -> new byte[0]),
                        CLASS + ":1 [invalid-declaration] This class file is damaged"),
                new Damage(
                        "class file of a test that was cut off",
                        marquee -> bytes(marquee, TEST_CLASS, bytes -> Arrays.copyOf(bytes, 40)),
                        TEST_CLASS + ":1 [invalid-declaration] This class file is damaged"),
                new Damage(
                        "output folder that is missing",
                        marquee -> delete(marquee.classes()),
                        "target/classes:1 [unproved-failure-mode] There are sources and no compiled classes"),
                new Damage(
                        "output folder that is a file",
                        marquee -> {
                            delete(marquee.classes());
                            marquee.write("target/classes", "none");
                        },
                        "target/classes:1 [unproved-failure-mode] There are sources and no compiled classes"),
                new Damage(
                        "output folder of the tests that is missing",
                        marquee -> delete(marquee.testClasses()),
                        Marquee.ROW + ":13 [unproved-failure-mode] The tests are not compiled"),
                new Damage(
                        "evidence that is garbage",
                        marquee -> marquee.write(EVIDENCE + "/a.json", "\u0000\u0001 no"),
                        EVIDENCE + "/a.json:1 [stale-proof] This file is no JSON, or was cut off"),
                new Damage(
                        "evidence that was cut off",
                        marquee -> {
                            Path file = anyOf(marquee.evidence());
                            String text = Files.readString(file);
                            marquee.write(EVIDENCE + "/a.json", text.substring(0, text.length() / 2));
                        },
                        EVIDENCE + "/a.json:1 [stale-proof] This file is no JSON, or was cut off"),
                new Damage(
                        "evidence without a byte",
                        marquee -> marquee.write(EVIDENCE + "/a.json", ""),
                        EVIDENCE + "/a.json:1 [stale-proof] This file "),
                new Damage(
                        "evidence of a newer schema",
                        marquee -> marquee.write(EVIDENCE + "/a.json", "{\"schema\": 99}"),
                        EVIDENCE + "/a.json:1 [stale-proof] This file has the schema 99, and this version"),
                new Damage(
                        "evidence of another project",
                        marquee -> {
                            delete(marquee.evidence());
                            marquee.leave(marquee.similar("SLOW").of("org.other.OtherTest#holds"));
                        },
                        Marquee.ROW_TEST + ":8 [unproved-failure-mode] Nothing was proved: no game day ran"),
                new Damage(
                        "evidence of other classes of the same names",
                        marquee -> {
                            delete(marquee.evidence());
                            marquee.rehearsed();
                            marquee.edit(Marquee.SIMILAR_TEST, "println()", "println(1)")
                                    .compiled();
                        },
                        Marquee.SIMILAR_TEST + ":10 [stale-proof] The proof of similar-titles/graph-slow"),
                new Damage(
                        "evidence folder that is a file",
                        marquee -> {
                            delete(marquee.evidence());
                            marquee.write(EVIDENCE, "none");
                        },
                        EVIDENCE + ":1 [stale-proof] This file stands where a folder of evidence ought to be"),
                new Damage(
                        "waivers that are no YAML",
                        marquee -> marquee.write("crumple-waivers.yaml", "schema: 1\nwaivers: [\n"),
                        "crumple-waivers.yaml:2 [waiver-invalid] The YAML cannot be read"),
                new Damage(
                        "waivers that are a list",
                        marquee -> marquee.write("crumple-waivers.yaml", "- rule: stale-proof\n"),
                        "crumple-waivers.yaml:1 [waiver-invalid] There ought to be fields here"),
                new Damage(
                        "waivers that are a folder",
                        marquee -> marquee.write("crumple-waivers.yaml/a", ""),
                        "crumple-waivers.yaml:1 [waiver-invalid] This is not a file."),
                new Damage(
                        "baseline that holds a merge conflict",
                        marquee -> marquee.write(
                                "crumple-baseline.yaml", "schema: 1\nfrozen:\n<<<<<<< HEAD\n  - rule: a\n"),
                        "crumple-baseline.yaml:4 [baseline-invalid] "),
                new Damage(
                        "baseline of a newer schema",
                        marquee -> marquee.write("crumple-baseline.yaml", "schema: 2\nfrozen: []\n"),
                        "crumple-baseline.yaml:1 [baseline-invalid] Schema `2` is not known."),
                new Damage(
                        "policy that is no YAML",
                        marquee -> marquee.write("postmortems/policy.yaml", "schema: 1\n\tseverities: x\n"),
                        "postmortems/policy.yaml:2 [record-invalid] A tab stands here"),
                new Damage(
                        "countermeasures that are no YAML",
                        marquee -> marquee.write("postmortems/a/incident.md", "---\nschema: 1\n---\n")
                                .write("postmortems/a/countermeasures.yaml", "schema: 1\ncountermeasures: {\n"),
                        "postmortems/a/countermeasures.yaml:2 [record-invalid] The YAML cannot be read"),
                new Damage(
                        "records that are a file",
                        marquee -> marquee.write("postmortems", "none"),
                        "postmortems:1 [record-invalid] This is not a folder."));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isAFindingThatFailsTheBuild(Damage damage) throws IOException {
        Marquee marquee = new Marquee(folder).compiled().rehearsed();
        damage.damage().to(marquee);

        assertFailsWith(marquee.assessment(), damage.finding());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aJarThatIsMissingOrDamagedIsAFindingToo(String jar, String finding) throws IOException {
        Marquee marquee = new Marquee(folder).compiled().rehearsed();
        marquee.write("lib/damaged.jar", "PK no");
        Inspection whole = marquee.inspection(Severities.DEFAULT);
        List<Path> classPath = new ArrayList<>(whole.classPath());
        classPath.add(folder.resolve("lib").resolve(jar));

        assertFailsWith(marquee.inspection(Severities.DEFAULT, classPath).assessment(), finding);
    }

    static Stream<Arguments> jars() {
        return Stream.of(
                Arguments.of(
                        "damaged.jar", "damaged.jar:1 [invalid-declaration] This jar of the class path is damaged"),
                Arguments.of("gone.jar", "gone.jar:1 [invalid-declaration] This jar of the class path is missing"));
    }

    private static void assertFailsWith(Assessment assessment, String beginning) {
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .anySatisfy(finding -> {
                    assertThat(Summary.lines(finding).get(0)).startsWith(beginning);
                    assertThat(finding.what()).endsWith(".").doesNotContain("Exception");
                    assertThat(finding.remedy()).matches(REMEDY);
                });
    }

    private interface Change {
        byte[] of(byte[] bytes);
    }

    private static void bytes(Marquee marquee, String file, Change change) throws IOException {
        Path path = marquee.root().resolve(file);
        Files.write(path, change.of(Files.readAllBytes(path)));
    }

    private static Path anyOf(Path evidence) throws IOException {
        try (Stream<Path> files = Files.list(evidence)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
