package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Feature;
import dev.crumple.engine.scaffold.Scaffold;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.engine.scan.TestClassPath;
import dev.crumple.evidence.Declaration;
import dev.crumple.gameday.GameDay;
import dev.crumple.resilience.Guards;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Game days that were begun compile with what a service has on the class path of its tests, whatever a feature looks like. */
class ScaffoldedGameDaysTest {

    private static final String FEATURE = "@Feature(id = \"feature\", criticality = Criticality.OPTIONAL)";

    private static final String DECLARED = """
            @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "\\"Less\\" – C:\\\\users.")
            @Budget("1s")
            """;

    private static final List<Path> LIBRARIES = Stream.of(
                    Feature.class,
                    Declaration.class,
                    Guards.class,
                    GameDay.class,
                    Test.class,
                    org.apiguardian.api.API.class,
                    org.opentest4j.AssertionFailedError.class)
            .map(ScaffoldedGameDaysTest::jarOf)
            .toList();

    @TempDir
    Path root;

    @BeforeEach
    void aServiceWithTypesOfItsOwn() throws IOException {
        write("Title", "record Title(String name) {}");
        write("Row", "public interface Row<T> { record Cell<T>(T value) {} T first(); }");
        write("Lookup", "interface Lookup<K, V extends Collection<?>> { V find(K key, List<? super K> others); }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interface F { DECLARED Optional<Map.Entry<String, int[]>> x(String a, int[][] b, List<? extends Title> c); }",
                "interface F { DECLARED void x(byte a, short b, char c, long d, float e, double f, boolean g, int h); }",
                "interface F { DECLARED void x() throws java.io.IOException; }",
                "interface F { DECLARED Optional<String> x(String name) throws Throwable; }",
                "interface F<T extends Comparable<T>> extends Lookup<T, List<T>> { DECLARED Optional<T> x(List<T> a, T[] b); }",
                "interface F extends Lookup<Title, List<? super Title>> { DECLARED Optional<String> x(Row.Cell<Title>... a); }",
                "interface F extends Lookup { DECLARED Optional<String> x(); }",
                "interface F { DECLARED <T extends Number & Comparable<T>> Optional<T> x(Class<T> a, Map<T, ? super T>[] b); }",
                "interface F { DECLARED Optional<String> x(Title a); Optional<String> x(String a); Optional<String> x(Integer a); }",
                "interface F { DECLARED java.util.concurrent.CompletionStage<Optional<String>> x(); }",
                "interface F { DECLARED java.util.concurrent.Future<Optional<String>> x(); }",
                "interface F { DECLARED Optional<java.sql.Date> x(Date a); boolean equals(Object a); String toString(); }",
                "interface F extends Comparable<F> { DECLARED void x(); static void y() {} default void z() {} }",
                "interface Package { DECLARED Optional<GameDay> x(); class GameDay {} }",
                "interface Guards { DECLARED Optional<Guards> x(); }",
                "class F { DECLARED private Optional<String> x(String name) { return Optional.empty(); } }",
                "abstract class F { DECLARED abstract Optional<String> x(String name); }",
            })
    void compileForAFeatureOfItsOwn(String feature) throws IOException {
        for (String degradation : List.of("@RemoveFeature ", "@FailFast ")) {
            assertCompiles(FEATURE + " " + feature.replace("DECLARED", DECLARED + degradation));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Outer { FEATURE interface F { DECLARED Optional<G> x(G g); interface G {} } }",
                "class Outer { FEATURE private interface F { DECLARED Optional<String> x(); } }",
            })
    void compileForANestedFeature(String outer) throws IOException {
        assertCompiles(outer.replace("FEATURE", FEATURE).replace("DECLARED", DECLARED + "@RemoveFeature "));
    }

    private void assertCompiles(String feature) throws IOException {
        write(feature.replaceFirst("(?s).*?(?:class|interface) (\\w+).*", "$1"), feature);
        compile("src/main/java", "target/classes");
        assertThat(scaffolded()).singleElement().asString().startsWith("Wrote src/test/java/com/example/");
        compile("src/test/java", "target/test-classes");
        try (Stream<Path> written = Files.walk(root.resolve("src/test/java"))) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<String> scaffolded() throws IOException {
        List<Path> sources = List.of(root.resolve("src/main/java"));
        try (TestClassPath classPath = new TestClassPath(classPath())) {
            ServiceScan scan =
                    ServiceScan.of(root, List.of(root.resolve("target/classes")), List.of(), sources, classPath);
            return Scaffold.write(scan, List.of(root.resolve("src/test/java")), new ProjectPaths(root));
        }
    }

    private void write(String type, String text) throws IOException {
        Path file = root.resolve("src/main/java/com/example/" + type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package com.example; import dev.crumple.annotations.*; import java.util.*; " + text);
    }

    private List<Path> classPath() {
        return Stream.concat(Stream.of(root.resolve("target/classes")), LIBRARIES.stream())
                .toList();
    }

    private void compile(String sources, String output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(root.resolve(sources))) {
            List<Path> java = all.filter(Files::isRegularFile).toList();
            List<String> options = List.of(
                    "-d",
                    Files.createDirectories(root.resolve(output)).toString(),
                    "-cp",
                    classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                    "-encoding",
                    "UTF-8",
                    "--release",
                    "17");
            assertThat(compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                            .call())
                    .as(said.toString())
                    .isTrue();
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
