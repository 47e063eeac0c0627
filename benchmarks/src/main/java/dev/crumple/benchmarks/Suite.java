package dev.crumple.benchmarks;

import dev.crumple.gameday.GameDay;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A suite of tests of so many features, each with one failure mode that makes nobody wait: as game days, or as the same
 * tests with a dependency that throws. Run in a JVM of its own it prints how long the suite took, in milliseconds, from the
 * discovery of its first test on, and how many tests ran.
 */
final class Suite {

    /** How a feature is tested. */
    enum Kind {
        GAME_DAYS("@dev.crumple.gameday.GameDay(\"f%1$d/down\")", "\"more\""),
        ORDINARY("@org.junit.jupiter.api.Test", "Suite.down()");

        private final String annotation;
        private final String dependency;

        Kind(String annotation, String dependency) {
            this.annotation = annotation;
            this.dependency = dependency;
        }
    }

    private static final String FEATURE = """
            import dev.crumple.annotations.*;
            import dev.crumple.resilience.Guards;

            class F%1$dTest {

                @Feature(id = "f%1$d", criticality = Criticality.OPTIONAL)
                interface F {
                    @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
                    @Budget("10s")
                    @Fallback(literal = "less")
                    String get();
                }

                final Guards guards = Guards.create();
                final F f = guards.protect(F.class, () -> %3$s);

                @org.junit.jupiter.api.AfterEach
                void close() {
                    guards.close();
                }

                %2$s
                void showsLess() {
                    org.junit.jupiter.api.Assertions.assertEquals("less", f.get());
                }
            }
            """;

    private static final String DEPENDENCY = """
            class Suite {
                static String down() {
                    throw new IllegalStateException("down");
                }
            }
            """;

    private record Source(String name, String text) {

        JavaFileObject file() {
            return new SimpleJavaFileObject(URI.create("memory:/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            };
        }
    }

    private Suite() {}

    /** Takes the kind and the number of features. */
    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[0]);
        int features = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("suite");
        try {
            compile(kind, features, folder);
            System.setProperty("crumple.output", folder.resolve("crumple").toString());
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
                Thread.currentThread().setContextClassLoader(loader);
                long begun = System.nanoTime();
                TestExecutionSummary summary = run(features);
                double millis = (System.nanoTime() - begun) / 1e6;
                if (summary.getTotalFailureCount() > 0) {
                    throw summary.getFailures().get(0).getException() instanceof Exception failure
                            ? failure
                            : new IllegalStateException("A test failed.");
                }
                System.out.println(millis + " " + summary.getTestsSucceededCount());
            }
        } finally {
            delete(folder);
        }
    }

    private static void compile(Kind kind, int features, Path folder) {
        Stream<Source> tests = IntStream.range(0, features)
                .mapToObj(number -> new Source(
                        "F" + number + "Test",
                        FEATURE.formatted(number, kind.annotation.formatted(number), kind.dependency)));
        List<JavaFileObject> files = Stream.concat(Stream.of(new Source("Suite", DEPENDENCY)), tests)
                .map(Source::file)
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, null, null, options, null, files).call()) {
            throw new IllegalStateException("The suite of " + GameDay.class.getSimpleName() + "s does not compile.");
        }
    }

    private static TestExecutionSummary run(int features) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(IntStream.range(0, features)
                                .mapToObj(number -> DiscoverySelectors.selectClass("F" + number + "Test"))
                                .toList())
                        .build(),
                summary);
        return summary.getSummary();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
