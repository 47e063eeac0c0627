package dev.crumple.engine;

import dev.crumple.engine.excused.ExcuseFiles;
import dev.crumple.engine.flow.Catalogue;
import dev.crumple.engine.flow.Flow;
import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.rules.Severities;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.engine.scan.TestClassPath;
import dev.crumple.evidence.Digest;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A small service in a folder of its own, compiled like any other: two features, one game-day test each, and the
 * evidence that a test says it left.
 */
public final class Marquee {

    public static final Instant BUILD_START = Instant.parse("2026-11-21T10:00:00Z");

    public static final String SIMILAR = "src/main/java/com/example/SimilarTitles.java";
    public static final String ROW = "src/main/java/com/example/PersonalisedRow.java";
    public static final String WIRING = "src/main/java/com/example/Wiring.java";
    public static final String SIMILAR_TEST = "src/test/java/com/example/SimilarTitlesGameDayTest.java";
    public static final String ROW_TEST = "src/test/java/com/example/PersonalisedRowGameDayTest.java";

    private final Path root;

    public Marquee(Path root) {
        this.root = root;
        write(SIMILAR, """
                package com.example;

                import dev.crumple.annotations.*;
                import java.util.Optional;

                @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
                public interface SimilarTitles {

                    @FailureMode(id = "graph-slow", dependency = "title-graph", when = {Cause.SLOW, Cause.HANGS},
                                 customerSees = "The row is missing.")
                    @Budget("150ms")
                    @RemoveFeature
                    Optional<String> similarTo(String title);
                }
                """);
        write(ROW, """
                package com.example;

                import dev.crumple.annotations.*;
                import java.util.List;

                @Feature(id = "personalised-row", criticality = Criticality.IMPORTANT)
                public interface PersonalisedRow {

                    @FailureMode(id = "recommender-down", dependency = "recommender", when = Cause.THROWS,
                                 customerSees = "Popular titles.")
                    @Budget("200ms")
                    @Fallback(lastGood = "10m", literal = "[]")
                    List<String> titlesFor(String user);
                }
                """);
        write("src/main/java/com/example/PopularTitles.java", """
                package com.example;

                import java.util.List;

                class PopularTitles implements PersonalisedRow {
                    public List<String> titlesFor(String user) {
                        return List.of("Casablanca");
                    }
                }
                """);
        write(WIRING, """
                package com.example;

                import dev.crumple.resilience.Guards;

                class Wiring {
                    SimilarTitles similar(Guards guards, SimilarTitles primary) {
                        return guards.protect(SimilarTitles.class, primary);
                    }

                    PersonalisedRow row(Guards guards, PersonalisedRow primary) {
                        return guards.protect(PersonalisedRow.class, primary);
                    }
                }
                """);
        write(SIMILAR_TEST, """
                package com.example;

                import dev.crumple.annotations.Countermeasure;
                import dev.crumple.gameday.GameDay;

                class SimilarTitlesGameDayTest {

                    @Countermeasure("2026-10-02-slow-graph/CM-2")
                    @GameDay("similar-titles/graph-slow")
                    void standsWithoutTheRow() {
                        System.out.println();
                    }
                }
                """);
        write(ROW_TEST, """
                package com.example;

                import dev.crumple.gameday.GameDay;

                class PersonalisedRowGameDayTest {

                    @GameDay("personalised-row/recommender-down")
                    void showsPopularTitles() {}
                }
                """);
    }

    /** Writes a file, or another text into one. */
    public Marquee write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file. */
    public Marquee edit(String path, String from, String to) {
        try {
            String text = Files.readString(root.resolve(path));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(path + " does not contain " + from);
            }
            return write(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Marquee compiled() {
        compile("src/main/java", classes(), List.of());
        compile("src/test/java", testClasses(), List.of(classes()));
        return this;
    }

    public Path root() {
        return root;
    }

    public Path classes() {
        return root.resolve("target/classes");
    }

    public Path testClasses() {
        return root.resolve("target/test-classes");
    }

    public Path evidence() {
        return root.resolve("target/crumple/evidence");
    }

    public List<Path> classPath() {
        return List.of(testClasses(), classes(), of(dev.crumple.annotations.Feature.class));
    }

    public ServiceScan scan() {
        try (TestClassPath classPath = new TestClassPath(classPath())) {
            List<Path> sources = List.of(root.resolve("src/main/java"), root.resolve("src/test/java"));
            return ServiceScan.of(root, List.of(classes()), List.of(testClasses()), sources, classPath);
        }
    }

    public Inspection inspection(Severities severities) {
        return inspection(severities, classPath());
    }

    public Inspection inspection(Severities severities, List<Path> classPath) {
        return new Inspection(
                "marquee",
                root,
                List.of(classes()),
                List.of(testClasses()),
                classPath,
                List.of(root.resolve("src/main/java")),
                List.of(root.resolve("src/test/java")),
                evidence(),
                root.resolve("target"),
                root.resolve("target/crumple"),
                false,
                List.of(),
                null,
                new Flow(Catalogue.with(List.of()), false),
                root.resolve("postmortems"),
                false,
                logbooks(),
                new ExcuseFiles(root.resolve("crumple-waivers.yaml"), false, root.resolve("crumple-baseline.yaml")),
                LocalDate.of(2026, 11, 21),
                BUILD_START,
                severities);
    }

    private @Nullable Path logbooks() {
        Path logbooks = root.resolve("logbooks");
        return Files.isDirectory(logbooks) ? logbooks : null;
    }

    public Assessment assessment() {
        return inspection(Severities.DEFAULT).assessment();
    }

    /** Leaves the evidence of game days that all held. */
    public Marquee rehearsed() {
        for (String cause : List.of("SLOW", "HANGS")) {
            leave(similar(cause));
            leave(similar(cause).counterRun(Verdict.KILLED_BY_ASSERTION));
        }
        leave(row(Step.LAST_GOOD));
        leave(row(Step.LITERAL));
        leave(row(Step.LITERAL).counterRun(Verdict.KILLED_BY_ESCAPED_FAULT));
        return this;
    }

    public Run similar(String cause) {
        return run("com.example.SimilarTitlesGameDayTest#standsWithoutTheRow", "similar-titles/graph-slow")
                .cause(cause)
                .step(Step.REMOVED);
    }

    public Run row(Step step) {
        return run("com.example.PersonalisedRowGameDayTest#showsPopularTitles", "personalised-row/recommender-down")
                .cause("THROWS")
                .step(step);
    }

    private Run run(String test, String failureMode) {
        String digest = scan().model().declared().stream()
                .map(DeclaredMethod::declaration)
                .filter(declaration -> declaration.mode(failureMode).isPresent())
                .map(declaration -> declaration.digest())
                .findFirst()
                .orElse("none");
        Map<String, String> present = new TreeMap<>();
        present.put(test.replaceAll("#.*", ""), digest(testClasses(), test.replaceAll("#.*", "")));
        present.put("com.example.Wiring", digest(classes(), "com.example.Wiring"));
        return new Run(
                test,
                failureMode,
                "THROWS",
                Step.REMOVED,
                Mutant.NONE,
                Verdict.PROVED,
                "It held.",
                digest,
                present,
                41,
                BUILD_START.plusSeconds(5),
                1,
                null);
    }

    public void leave(Run run) {
        try {
            run.evidence().writeTo(evidence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that differs from a good one as a test wants it. */
    public record Run(
            String test,
            String failureMode,
            String cause,
            Step step,
            Mutant mutant,
            Verdict verdict,
            String message,
            String digest,
            Map<String, String> classes,
            long pid,
            Instant startedAt,
            int attempt,
            @Nullable String accepted) {

        public Run cause(String other) {
            return new Run(
                    test,
                    failureMode,
                    other,
                    step,
                    mutant,
                    verdict,
                    message,
                    digest,
                    classes,
                    pid,
                    startedAt,
                    attempt,
                    accepted);
        }

        public Run step(Step other) {
            return new Run(
                    test,
                    failureMode,
                    cause,
                    other,
                    mutant,
                    verdict,
                    message,
                    digest,
                    classes,
                    pid,
                    startedAt,
                    attempt,
                    accepted);
        }

        public Run ended(Verdict other, String sentence) {
            return new Run(
                    test,
                    failureMode,
                    cause,
                    step,
                    mutant,
                    other,
                    sentence,
                    digest,
                    classes,
                    pid,
                    startedAt,
                    attempt,
                    accepted);
        }

        public Run counterRun(Verdict other) {
            return new Run(
                    test,
                    failureMode,
                    cause,
                    null,
                    Mutant.PROTECTION_OFF,
                    other,
                    "Without it, " + other + ".",
                    digest,
                    classes,
                    pid,
                    startedAt,
                    attempt,
                    accepted);
        }

        /** A run with a part of the protection missing. */
        public Run without(Mutant part, Verdict other) {
            return new Run(
                    test,
                    failureMode,
                    cause,
                    null,
                    part,
                    other,
                    "Without it, " + other + ".",
                    digest,
                    classes,
                    pid,
                    startedAt,
                    attempt,
                    accepted);
        }

        public Run accepted(String reason) {
            return new Run(
                    test,
                    failureMode,
                    cause,
                    step,
                    mutant,
                    verdict,
                    message,
                    digest,
                    classes,
                    pid,
                    startedAt,
                    attempt,
                    reason);
        }

        public Run by(long process, Instant at) {
            return new Run(
                    test,
                    failureMode,
                    cause,
                    step,
                    mutant,
                    verdict,
                    message,
                    digest,
                    classes,
                    process,
                    at,
                    attempt,
                    accepted);
        }

        public Run of(String otherTest) {
            return new Run(
                    otherTest,
                    failureMode,
                    cause,
                    step,
                    mutant,
                    verdict,
                    message,
                    digest,
                    classes,
                    pid,
                    startedAt,
                    attempt,
                    accepted);
        }

        public Run attempt(int other) {
            return new Run(
                    test,
                    failureMode,
                    cause,
                    step,
                    mutant,
                    verdict,
                    message,
                    digest,
                    classes,
                    pid,
                    startedAt,
                    other,
                    accepted);
        }

        RunEvidence evidence() {
            return new RunEvidence(
                    String.join("/", test, cause, String.valueOf(step), mutant.name()),
                    test,
                    failureMode,
                    cause,
                    step,
                    Where.GUARD,
                    cause.toLowerCase(java.util.Locale.ROOT),
                    mutant,
                    verdict,
                    message,
                    1,
                    150,
                    152,
                    List.of(new RunEvidence.Seen("LATE", step, 150_000, null)),
                    null,
                    accepted,
                    List.of(),
                    digest,
                    classes,
                    "17",
                    pid,
                    startedAt,
                    attempt);
        }
    }

    private static String digest(Path folder, String binaryName) {
        try {
            return Digest.of(Files.readAllBytes(folder.resolve(binaryName.replace('.', '/') + ".class")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(String sources, Path output, List<Path> before) {
        List<Path> classPath = new ArrayList<>(before);
        classPath.add(of(dev.crumple.annotations.Feature.class));
        classPath.add(of(dev.crumple.gameday.GameDay.class));
        classPath.add(of(org.junit.jupiter.api.Test.class));
        classPath.add(of(org.apiguardian.api.API.class));
        String joined = String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(root.resolve(sources))) {
            Files.createDirectories(output);
            List<Path> java = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            List<String> options =
                    List.of("-d", output.toString(), "-cp", joined, "-g", "-proc:none", "--release", "17");
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call()) {
                throw new IllegalStateException("The fixture does not compile.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
