package dev.crumple.benchmarks;

import dev.crumple.annotations.Criticality;
import dev.crumple.engine.excused.ExcuseFiles;
import dev.crumple.engine.flow.Catalogue;
import dev.crumple.engine.flow.Flow;
import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.proof.Evidence;
import dev.crumple.engine.rules.Severities;
import dev.crumple.evidence.OutputFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A service of so many failure modes, five in a feature, each of three causes and asked over HTTP, laid out as Maven lays out
 * a module. Its game days really run: of six failure modes four are proved, one has a test that fails, and one has none.
 */
record RehearsedService(Path folder) {

    private static final int MODES_OF_A_FEATURE = 5;
    private static final List<Criticality> CRITICALITIES = List.of(Criticality.values());
    private static final String PACKAGE = "com.example.shop.";

    private static final String FEATURE = """
            package com.example.shop;

            import dev.crumple.annotations.*;

            @Feature(id = "feature-%1$d", criticality = Criticality.%2$s)
            public interface Feature%1$d {
            %3$s}
            """;

    private static final String MODE = """

                @FailureMode(
                        id = "mode-%1$d",
                        dependency = "dependency-%2$d",
                        when = {Cause.THROWS, Cause.UNAVAILABLE, Cause.EXHAUSTED},
                        customerSees = "Customers see effect number %1$d.")
                @Budget("10s")
                @Fallback(literal = "less")
                String mode%1$d();
            """;

    private static final String CLIENT = """
            package com.example.shop;

            import dev.crumple.resilience.Guards;
            import java.io.IOException;
            import java.net.URI;
            import java.net.http.*;

            public final class HttpFeature%1$d implements Feature%1$d {

                public static Feature%1$d guarded(Guards guards) {
                    return guards.protect(Feature%1$d.class, new HttpFeature%1$d());
                }

                private static String ask(String address) {
                    try {
                        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
                        return HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.ofString())
                                .body();
                    } catch (IOException | InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                }
            %2$s}
            """;

    private static final String CALL = """

                @Override
                public String mode%1$d() {
                    return ask("http://dependency-%2$d.example.com/");
                }
            """;

    private static final String TEST = """
            package com.example.shop;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import dev.crumple.gameday.GameDay;
            import dev.crumple.resilience.Guards;
            import org.junit.jupiter.api.AfterEach;

            class Feature%1$dGameDayTest {

                private final Guards guards = Guards.create();
                private final Feature%1$d feature = HttpFeature%1$d.guarded(guards);

                @AfterEach
                void close() {
                    guards.close();
                }
            %2$s}
            """;

    private static final String GAME_DAY = """

                @GameDay("feature-%1$d/mode-%2$d")
                void customersSeeEffect%2$d() {
                    assertEquals("%3$s", feature.mode%2$d());
                }
            """;

    /** Takes an empty folder and the number of failure modes; prints how many runs left evidence. */
    public static void main(String[] arguments) throws IOException {
        RehearsedService service = new RehearsedService(Path.of(arguments[0]));
        service.build(Integer.parseInt(arguments[1]));
        System.out.println(
                Evidence.read(OutputFolder.evidence(service.output())).runs().size());
    }

    private void build(int modes) throws IOException {
        List<Source> service = IntStream.range(0, features(modes))
                .boxed()
                .flatMap(feature -> Stream.of(feature(feature, modes), client(feature, modes)))
                .toList();
        List<Source> tests = IntStream.range(0, features(modes))
                .mapToObj(feature -> test(feature, modes))
                .toList();
        for (Source source : service) {
            source.write(sources());
        }
        for (Source source : tests) {
            source.write(testSources());
        }
        Source.compile(service, classes());
        Source.compile(tests, testClasses(), classes());
        System.setProperty(OutputFolder.PROPERTY, output().toString());
        Tests.run(tests.stream().map(Source::type).toList(), classes(), testClasses());
    }

    /** Asks for it what {@code crumple:report} asks for a module with its defaults, built from the beginning. */
    Inspection inspection() {
        List<Path> classPath = Stream.concat(
                        Stream.of(testClasses(), classes()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of))
                .toList();
        return new Inspection(
                "shop",
                folder,
                List.of(classes()),
                List.of(testClasses()),
                classPath,
                List.of(sources()),
                List.of(testSources()),
                OutputFolder.evidence(output()),
                folder.resolve("target"),
                output(),
                false,
                List.of(),
                null,
                new Flow(Catalogue.with(List.of()), false),
                folder.resolve("postmortems"),
                false,
                null,
                new ExcuseFiles(folder.resolve("crumple-waivers.yaml"), false, folder.resolve("crumple-baseline.yaml")),
                LocalDate.EPOCH,
                Instant.EPOCH,
                Severities.read(Map.of()));
    }

    Path output() {
        return folder.resolve("target/crumple");
    }

    private Path classes() {
        return folder.resolve("target/classes");
    }

    private Path testClasses() {
        return folder.resolve("target/test-classes");
    }

    private Path sources() {
        return folder.resolve("src/main/java");
    }

    private Path testSources() {
        return folder.resolve("src/test/java");
    }

    private static Source feature(int feature, int modes) {
        Criticality criticality = CRITICALITIES.get(feature % CRITICALITIES.size());
        return new Source(
                PACKAGE + "Feature" + feature,
                FEATURE.formatted(
                        feature,
                        criticality,
                        each(feature, modes, mode -> MODE.formatted(mode, dependency(mode, modes)))));
    }

    private static Source client(int feature, int modes) {
        return new Source(
                PACKAGE + "HttpFeature" + feature,
                CLIENT.formatted(feature, each(feature, modes, mode -> CALL.formatted(mode, dependency(mode, modes)))));
    }

    private static Source test(int feature, int modes) {
        return new Source(
                PACKAGE + "Feature" + feature + "GameDayTest",
                TEST.formatted(feature, each(feature, modes, mode -> switch (mode % 6) {
                    case 2 -> GAME_DAY.formatted(feature, mode, "more");
                    case 5 -> "";
                    default -> GAME_DAY.formatted(feature, mode, "less");
                })));
    }

    private static String each(int feature, int modes, IntFunction<String> text) {
        int first = feature * MODES_OF_A_FEATURE;
        return IntStream.range(first, Math.min(modes, first + MODES_OF_A_FEATURE))
                .mapToObj(text)
                .collect(Collectors.joining());
    }

    private static int features(int modes) {
        return (modes + MODES_OF_A_FEATURE - 1) / MODES_OF_A_FEATURE;
    }

    private static int dependency(int mode, int modes) {
        return mode % Math.max(3, modes / 8);
    }
}
