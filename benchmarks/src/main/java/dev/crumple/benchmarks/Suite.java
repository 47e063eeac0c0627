package dev.crumple.benchmarks;

import dev.crumple.evidence.OutputFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private Suite() {}

    /** Takes the kind and the number of features. */
    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[0]);
        int features = Integer.parseInt(arguments[1]);
        try (Scratch scratch = Scratch.named("suite")) {
            Path folder = scratch.folder();
            Source.compile(sources(kind, features), folder);
            System.setProperty(OutputFolder.PROPERTY, folder.resolve("crumple").toString());
            List<String> types =
                    IntStream.range(0, features).mapToObj(Suite::type).toList();
            long begun = System.nanoTime();
            TestExecutionSummary summary = Tests.run(types, folder);
            double millis = (System.nanoTime() - begun) / 1e6;
            if (summary.getTotalFailureCount() > 0) {
                throw summary.getFailures().get(0).getException() instanceof Exception failure
                        ? failure
                        : new IllegalStateException("A test failed.");
            }
            System.out.println(millis + " " + summary.getTestsSucceededCount());
        }
    }

    private static List<Source> sources(Kind kind, int features) {
        return Stream.concat(
                        Stream.of(new Source("Suite", DEPENDENCY)),
                        IntStream.range(0, features)
                                .mapToObj(number -> new Source(
                                        type(number),
                                        FEATURE.formatted(number, kind.annotation.formatted(number), kind.dependency))))
                .toList();
    }

    private static String type(int number) {
        return "F" + number + "Test";
    }
}
