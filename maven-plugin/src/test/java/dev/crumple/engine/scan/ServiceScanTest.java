package dev.crumple.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.crumple.engine.ClassFile;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.MarkedCode;
import dev.crumple.engine.Marquee;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.SourceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceScanTest {

    @TempDir
    Path folder;

    private Marquee marquee;

    @BeforeEach
    void aService() {
        marquee = new Marquee(folder);
    }

    @Test
    void findsDeclarationsWithTheLinesTheyStandOn() {
        ServiceModel model = marquee.compiled().scan().model();

        assertThat(model.declared())
                .extracting(DeclaredMethod::at, DeclaredMethod::modeLines)
                .containsExactly(
                        tuple(
                                new SourceLine(Marquee.ROW, 13),
                                Map.of("recommender-down", new SourceLine(Marquee.ROW, 9))),
                        tuple(
                                new SourceLine(Marquee.SIMILAR, 13),
                                Map.of("graph-slow", new SourceLine(Marquee.SIMILAR, 9))));
        assertThat(model.bound()).containsExactly("com.example.PersonalisedRow", "com.example.SimilarTitles");
    }

    @Test
    void findsGameDaysAndCountermeasures() {
        ServiceModel model = marquee.compiled().scan().model();

        assertThat(model.gameDays())
                .extracting(MarkedCode::key, MarkedCode::value, MarkedCode::at)
                .containsExactly(
                        tuple(
                                "com.example.PersonalisedRowGameDayTest#showsPopularTitles",
                                "personalised-row/recommender-down",
                                new SourceLine(Marquee.ROW_TEST, 8)),
                        tuple(
                                "com.example.SimilarTitlesGameDayTest#standsWithoutTheRow",
                                "similar-titles/graph-slow",
                                new SourceLine(Marquee.SIMILAR_TEST, 10)));
        assertThat(model.countermeasures())
                .containsExactly(new MarkedCode(
                        "com.example.SimilarTitlesGameDayTest",
                        "standsWithoutTheRow",
                        "2026-10-02-slow-graph/CM-2",
                        new SourceLine(Marquee.SIMILAR_TEST, 10)));
    }

    @Test
    void findsGameDaysBehindAnnotationsOfTheService() {
        marquee.write("src/test/java/com/example/GraphSlow.java", """
                package com.example;

                import dev.crumple.gameday.GameDay;
                import java.lang.annotation.*;

                @GameDay("similar-titles/graph-slow")
                @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
                @Retention(RetentionPolicy.RUNTIME)
                @interface GraphSlow {}
                """);
        marquee.write("src/test/java/com/example/AWorseDayTest.java", """
                package com.example;

                class AWorseDayTest {
                    @WorseDay void standsWithoutTheRow() {}

                    @GraphSlow void standsToo() {}
                }
                """);
        marquee.write("src/test/java/com/example/WorseDay.java", """
                package com.example;

                import java.lang.annotation.*;

                @GraphSlow
                @Retention(RetentionPolicy.RUNTIME)
                @interface WorseDay {}
                """);

        assertThat(marquee.compiled().scan().model().gameDays())
                .filteredOn(mark -> mark.value().equals("similar-titles/graph-slow"))
                .extracting(MarkedCode::key)
                .containsExactly(
                        "com.example.AWorseDayTest#standsWithoutTheRow",
                        "com.example.AWorseDayTest#standsToo",
                        "com.example.SimilarTitlesGameDayTest#standsWithoutTheRow");
    }

    @Test
    void findsClassesOfGameDays() {
        marquee.write(Marquee.SIMILAR_TEST, """
                package com.example;

                import dev.crumple.gameday.GameDayClass;

                @GameDayClass("similar-titles/graph-slow")
                class SimilarTitlesGameDayTest {
                    void standsWithoutTheRow() {}
                }
                """);

        assertThat(marquee.compiled().scan().model().gameDays())
                .contains(new MarkedCode(
                        "com.example.SimilarTitlesGameDayTest",
                        "",
                        "similar-titles/graph-slow",
                        new SourceLine(Marquee.SIMILAR_TEST, 6)));
    }

    @Test
    void findsRepeatedCountermeasuresOnClassesOfTheService() {
        marquee.write("src/main/java/com/example/Cache.java", """
                package com.example;

                import dev.crumple.annotations.Countermeasure;

                /** class Cache is spoken of here. */
                @Countermeasure("a/CM-1")
                @Countermeasure("b/CM-2")
                class Cache {}
                """);

        assertThat(marquee.compiled().scan().model().countermeasures())
                .filteredOn(mark -> mark.owner().equals("com.example.Cache"))
                .extracting(mark -> mark.key() + " " + mark.value() + " " + mark.at())
                .containsExactly(
                        "com.example.Cache a/CM-1 src/main/java/com/example/Cache.java:8",
                        "com.example.Cache b/CM-2 src/main/java/com/example/Cache.java:8");
    }

    @Test
    void acceptsAServiceThatIsRight() {
        ServiceScan scan = marquee.compiled().scan();

        assertThat(scan.broken()).isEmpty();
        assertThat(scan.unreadable()).isEmpty();
    }

    @Test
    void acceptsAFallbackThatMentionsNothingOfOurs() {
        marquee.edit(Marquee.ROW, "literal = \"[]\"", "to = PopularTitles.class");

        assertThat(marquee.compiled().scan().broken()).isEmpty();
    }

    @Test
    void refusesAFallbackThatIsNoSuchType() {
        marquee.edit(Marquee.ROW, "literal = \"[]\"", "to = Wiring.class");

        assertThat(marquee.compiled().scan().broken())
                .extracting(broken -> broken.problem().what())
                .containsExactly("The fallback Wiring of PersonalisedRow.titlesFor is no PersonalisedRow.");
    }

    @Test
    void aModuleThatMentionsNothingHasAnEmptyModel() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(new Marquee(empty).scan().model().declared()).isEmpty();
    }

    @Test
    void givesTheClassFileWhenTheSourceIsNotThere() throws IOException {
        marquee.compiled();
        Files.delete(folder.resolve(Marquee.SIMILAR));

        assertThat(marquee.scan().model().declared())
                .extracting(DeclaredMethod::at)
                .contains(new SourceLine("target/classes/com/example/SimilarTitles.class", 1));
    }

    @Test
    void saysThatAClassFileIsDamaged() throws IOException {
        Path file = marquee.compiled().classes().resolve("com/example/SimilarTitles.class");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 7));

        assertThat(marquee.scan().unreadable())
                .containsExactly(new UnreadableClass(
                        new SourceLine("target/classes/com/example/SimilarTitles.class", 1),
                        "This class file is damaged, so that what it declares was not judged.",
                        "Delete it and compile again."));
    }

    @Test
    void saysSoTooWhenOnlyTheInsideIsDamaged() throws IOException {
        Path file = marquee.compiled().testClasses().resolve("com/example/SimilarTitlesGameDayTest.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] = (byte) 0xFF;
        bytes[bytes.length - 2] = (byte) 0xFF;
        Files.write(file, bytes);

        assertThat(marquee.scan().unreadable())
                .extracting(unreadable -> unreadable.at().path())
                .containsExactly("target/test-classes/com/example/SimilarTitlesGameDayTest.class");
    }

    @Test
    void saysThatAClassFileIsTooNew() throws IOException {
        Path file = marquee.compiled().classes().resolve("com/example/SimilarTitles.class");
        withMajor(file, ClassFile.NEWEST + 1);

        assertThat(marquee.scan().unreadable())
                .extracting(UnreadableClass::what)
                .containsExactly("This class file is of Java 28, newer than this version of the plugin reads, "
                        + "so that what it declares was not judged.");
    }

    @Test
    void readsTheNewestClassFilesThatItSaysItReads() throws IOException {
        Path file = marquee.compiled().classes().resolve("com/example/SimilarTitles.class");
        withMajor(file, ClassFile.NEWEST);

        assertThat(marquee.scan().model().declared()).hasSize(2);
    }

    private static void withMajor(Path file, int major) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = (byte) major;
        Files.write(file, bytes);
    }
}
