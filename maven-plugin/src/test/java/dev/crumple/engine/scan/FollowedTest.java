package dev.crumple.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.ClassFile;
import dev.crumple.engine.MarkedCode;
import dev.crumple.engine.Marquee;
import dev.crumple.engine.scaffold.Drafts;
import dev.crumple.evidence.Declaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedTest {

    @TempDir
    Path folder;

    private Marquee marquee;

    @BeforeEach
    void aService() {
        marquee = new Marquee(folder);
    }

    @Test
    void aFallbackOfALibraryIsFollowedToWhatItInheritsFrom() throws IOException {
        marquee.edit(Marquee.ROW, "literal = \"[]\"", "to = PopularTitles.class");
        marquee.edit("src/main/java/com/example/PopularTitles.java", "implements PersonalisedRow", "extends Listed");
        marquee.write("src/main/java/com/example/Listed.java", """
                package com.example;

                abstract class Listed implements PersonalisedRow {}
                """);

        assertThat(withLibraryOf("classes/com/example/PopularTitles", "classes/com/example/Listed")
                        .broken())
                .isEmpty();
    }

    @Test
    void aFailureModeThatNamesNoCauseIsFoundAmongSeveralToo() throws IOException {
        Files.delete(folder.resolve(Marquee.SIMILAR));
        Files.delete(folder.resolve(Marquee.WIRING));
        marquee.edit(Marquee.ROW, "    @Budget", """
                    @FailureMode(id = "recommender-slow", dependency = "recommender", when = {},
                                 customerSees = "Popular titles.")
                    @Budget""");

        assertThat(withLibraryOf().broken())
                .extracting(broken -> broken.problem().what())
                .anyMatch(what -> what.contains("recommender-slow"));
    }

    @Test
    void anAnnotationOfALibraryMayStandForAGameDay() throws IOException {
        for (String annotation : List.of("GraphSlow", "GraphHangs")) {
            marquee.write("src/test/java/com/example/" + annotation + ".java", """
                    package com.example;

                    import dev.crumple.gameday.GameDay;
                    import java.lang.annotation.*;

                    @GameDay("similar-titles/graph-slow")
                    @Retention(RetentionPolicy.RUNTIME)
                    @interface %s {}
                    """.formatted(annotation));
        }
        marquee.write("src/test/java/com/example/WorseDaysTest.java", """
                package com.example;

                import dev.crumple.annotations.Countermeasure;

                @GraphHangs
                @Countermeasure("2026-10-02-slow-graph/CM-2")
                class WorseDaysTest {
                    @GraphSlow void standsWithoutTheRow() {}
                }
                """);

        assertThat(withLibraryOf("test-classes/com/example/GraphSlow", "test-classes/com/example/GraphHangs")
                        .model()
                        .gameDays())
                .extracting(MarkedCode::key)
                .contains("com.example.WorseDaysTest#standsWithoutTheRow", "com.example.WorseDaysTest");
    }

    @Test
    void whatADeclaringTypeInheritsFromALibraryIsPartOfIt() throws IOException {
        marquee.edit(Marquee.SIMILAR, "interface SimilarTitles", "interface SimilarTitles extends Row");
        marquee.write("src/main/java/com/example/Row.java", """
                package com.example;

                public interface Row extends java.util.function.Supplier<String> {}
                """);

        assertThat(withLibraryOf("classes/com/example/Row").methods().values())
                .filteredOn(method -> method.getName().equals("similarTo"))
                .singleElement()
                .satisfies(method -> assertThat(method.getOwner().getAllMethods())
                        .extracting(inherited -> inherited.getName())
                        .contains("get"));
    }

    @Test
    void aTypeInsideAPrivateOneIsKnownToBeOutOfReach() throws IOException {
        marquee.write("src/main/java/com/example/Shop.java", """
                package com.example;

                import dev.crumple.annotations.*;
                import dev.crumple.resilience.Guards;

                class Shop {
                    Counter.Till till(Guards guards, Counter.Till primary) {
                        return guards.protect(Counter.Till.class, primary);
                    }

                    private static class Counter {
                        @Feature(id = "till", criticality = Criticality.IMPORTANT)
                        interface Till {
                            @FailureMode(id = "stuck", dependency = "till", when = Cause.THROWS, customerSees = "A note.")
                            @Budget("1s")
                            @FailFast
                            void open();
                        }
                    }
                }
                """);
        ServiceScan scan = withLibraryOf();
        Declaration till = scan.methods().keySet().stream()
                .filter(declaration -> "till".equals(declaration.feature()))
                .findFirst()
                .orElseThrow();

        assertThat(new Drafts(scan).of(till, till.modes().get(0))).contains("// Construct Till as the service does");
    }

    @Test
    void whatIsMerelyCalledOrMentionedIsNotRead() throws IOException {
        marquee.edit(Marquee.WIRING, "class Wiring {", "class Wiring { final Object row = new PopularTitles();");
        marquee.compiled();
        Path wiring = marquee.classes().resolve("com/example/Wiring.class");

        try (TestClassPath classPath = new TestClassPath(marquee.classPath())) {
            Followed followed = new Followed(List.of(wiring), classPath, Set.of());
            assertThat(Stream.of("java/lang/Object", "com/example/PopularTitles", "com/example/SimilarTitles")
                            .filter(name -> followed.getResource(name + ".class") != null))
                    .containsExactly("java/lang/Object");
        }
    }

    @Test
    void filesOfTheNewestFormatAreFollowedLikeOthers() throws IOException {
        marquee.compiled();
        Path popular = marquee.classes().resolve("com/example/PopularTitles.class");
        byte[] bytes = Files.readAllBytes(popular);
        bytes[7] = ClassFile.NEWEST;
        Files.write(popular, bytes);

        try (TestClassPath classPath = new TestClassPath(marquee.classPath())) {
            assertThat(new Followed(List.of(popular), classPath, Set.of())
                            .getResource("com/example/PersonalisedRow.class"))
                    .isNotNull();
        }
    }

    @Test
    void whatCannotBeReadIsNotThere() throws IOException {
        marquee.compiled();
        Path popular = marquee.classes().resolve("com/example/PopularTitles.class");
        String row = "com/example/PersonalisedRow.class";

        try (TestClassPath classPath = new TestClassPath(marquee.classPath())) {
            assertThat(new Followed(List.of(popular), classPath, Set.of()).getResource(row))
                    .isNotNull();
            assertThat(new Followed(List.of(popular), classPath, Set.of(row)).getResource(row))
                    .isNull();
        }
    }

    /** Looks at the service with some of its classes in a folder that is on the class path and none of its own. */
    private ServiceScan withLibraryOf(String... classes) throws IOException {
        marquee.compiled();
        Path library = folder.resolve("library");
        for (String each : classes) {
            Path file = folder.resolve("target/" + each + ".class");
            Files.createDirectories(library.resolve("com/example"));
            Files.move(file, library.resolve("com/example").resolve(file.getFileName()));
        }
        List<Path> classPath =
                Stream.concat(marquee.classPath().stream(), Stream.of(library)).toList();
        try (TestClassPath present = new TestClassPath(classPath)) {
            return ServiceScan.of(
                    folder, List.of(marquee.classes()), List.of(marquee.testClasses()), List.of(), present);
        }
    }
}
