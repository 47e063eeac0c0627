package dev.crumple.engine.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Marquee;
import dev.crumple.engine.scan.ProjectPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldTest {

    @TempDir
    Path folder;

    private Marquee marquee;

    @BeforeEach
    void aServiceThatRehearsesOneOfItsFeatures() throws IOException {
        marquee = new Marquee(folder);
        Files.delete(folder.resolve(Marquee.ROW_TEST));
    }

    @Test
    void aClassThatIsThereIsNeverChanged() throws IOException {
        String own = "package com.example; class PersonalisedRowGameDayTest {}";
        marquee.write(Marquee.ROW_TEST, own).compiled();

        assertThat(scaffold())
                .containsExactly(
                        Marquee.ROW_TEST + " is there already and was left as it is. Add to it:",
                        "",
                        "    @GameDay(\"personalised-row/recommender-down\")",
                        "    void whenRecommenderDown() {",
                        "        var answer = personalisedRow.titlesFor(\"\");",
                        "        fail(\"Assert what customers see: Popular titles.\");",
                        "    }");
        assertThat(folder.resolve(Marquee.ROW_TEST)).hasContent(own);
    }

    @Test
    void aClassOfTheSameNameInAnotherLanguageIsThereToo() throws IOException {
        marquee.compiled().write("src/test/kotlin/com/example/PersonalisedRowGameDayTest.kt", "class X");

        List<String> told = Scaffold.write(
                marquee.scan(),
                List.of(folder.resolve("src/test/java"), folder.resolve("src/test/kotlin")),
                new ProjectPaths(folder));

        assertThat(told.get(0))
                .startsWith("src/test/kotlin/com/example/PersonalisedRowGameDayTest.kt is there already");
    }

    @Test
    void whatWasWrittenAndNotCompiledIsNotAskedForAgain() throws IOException {
        marquee.compiled();
        scaffold();

        assertThat(scaffold()).containsExactly(Marquee.ROW_TEST + " is there already, and not compiled.");
    }

    @Test
    void nothingIsWrittenWhenEveryFailureModeIsRehearsed() throws IOException {
        marquee.compiled();
        scaffold();
        marquee.compiled();

        assertThat(scaffold())
                .containsExactly("There is nothing to begin: no failure mode is declared that no game day rehearses.");
    }

    @Test
    void aFeatureThatNothingRehearsesGetsAClassThatCompiles() throws IOException {
        marquee.compiled();

        assertThat(scaffold())
                .containsExactly("Wrote " + Marquee.ROW_TEST + ", which fails until it asserts what customers see with "
                        + "personalised-row/recommender-down.");
        assertThat(folder.resolve(Marquee.ROW_TEST)).content().isEqualTo("""
                package com.example;

                import static org.junit.jupiter.api.Assertions.fail;

                import dev.crumple.gameday.GameDay;
                import dev.crumple.resilience.Guards;
                import java.util.List;

                /** Each game day here fails until it asserts what customers see. */
                class PersonalisedRowGameDayTest {

                    private final Guards guards = Guards.create();

                    // Bind it as the service does: with its client, or with answers like those of a healthy dependency.
                    private final PersonalisedRow personalisedRow = guards.protect(PersonalisedRow.class, new PersonalisedRow() {
                        @Override
                        public List<String> titlesFor(String arg0) {
                            throw new UnsupportedOperationException("Answer as a healthy dependency would.");
                        }
                    });

                    @GameDay("personalised-row/recommender-down")
                    void whenRecommenderDown() {
                        var answer = personalisedRow.titlesFor("");
                        fail("Assert what customers see: Popular titles.");
                    }
                }
                """);
        marquee.compiled();
        assertThat(marquee.scan().model().gameDays())
                .extracting(gameDay -> gameDay.key() + " " + gameDay.value())
                .contains(
                        "com.example.PersonalisedRowGameDayTest#whenRecommenderDown personalised-row/recommender-down");
    }

    @Test
    void theFailureModesOfATypeShareAClass() throws IOException {
        marquee.edit(Marquee.ROW, "    @FailureMode(", """
                    @FailureMode(id = "2g", dependency = "recommender", when = Cause.SLOW, customerSees = "\\"Less\\".")
                    @FailureMode(""").compiled();

        assertThat(scaffold())
                .singleElement()
                .asString()
                .endsWith("personalised-row/2g, personalised-row/recommender-down.");
        assertThat(folder.resolve(Marquee.ROW_TEST))
                .content()
                .containsSubsequence("void when_2g()", "see: \\\"Less\\\".\"", "void whenRecommenderDown()");
        marquee.compiled();
    }

    @Test
    void aFeatureThatIsGuardedByHandIsLeftToBeConstructed() throws IOException {
        marquee.write("src/main/java/com/example/Search.java", """
                package com.example;

                import dev.crumple.annotations.*;

                @Feature(id = "search", criticality = Criticality.IMPORTANT)
                class Search {

                    @FailureMode(id = "index-down", dependency = "index", when = Cause.THROWS, customerSees = "An error.")
                    @Budget("1s")
                    @FailFast
                    String find(String words) {
                        return words;
                    }
                }
                """).compiled();

        scaffold();

        assertThat(folder.resolve("src/test/java/com/example/SearchGameDayTest.java"))
                .content()
                .doesNotContain("Guards")
                .contains("""
                            @GameDay("search/index-down")
                            void whenIndexDown() {
                                // Construct Search as the service does, with its guards, in a field; and call its find here.
                                fail("Assert what customers see: An error.");
                            }
                        """);
        marquee.compiled();
    }

    @Test
    void whatIsNoFeatureHasNoIdToRehearse() throws IOException {
        marquee.edit(Marquee.ROW, "@Feature(id = \"personalised-row\", criticality = Criticality.IMPORTANT)", "")
                .compiled();

        assertThat(scaffold()).singleElement().asString().startsWith("There is nothing to begin");
    }

    @Test
    void besideTestsInKotlinJavaIsWrittenAndSaysSo() throws IOException {
        marquee.compiled();

        List<String> told =
                Scaffold.write(marquee.scan(), List.of(folder.resolve("src/test/kotlin")), new ProjectPaths(folder));

        assertThat(told)
                .hasSize(2)
                .endsWith("It is Java: let src/test/java be a source folder of the tests beside src/test/kotlin.");
        assertThat(folder.resolve(Marquee.ROW_TEST)).isNotEmptyFile();
    }

    private List<String> scaffold() throws IOException {
        return Scaffold.write(marquee.scan(), List.of(folder.resolve("src/test/java")), new ProjectPaths(folder));
    }
}
