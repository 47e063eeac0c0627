package dev.crumple.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Marquee;
import dev.crumple.engine.SourceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {

    private static final String CATALOGUE = "src/main/java/com/example/Catalogue.java";

    @TempDir
    Path folder;

    private Marquee marquee;

    @BeforeEach
    void twoOverloadsAndANestedType() {
        marquee = new Marquee(folder).write(CATALOGUE, """
                package com.example;

                import dev.crumple.annotations.*;

                @Feature(id = "catalogue", criticality = Criticality.INDISPENSABLE)
                interface Catalogue {

                    String SLOW = "title-slow";

                    String find();

                    @FailureMode(id = "index-down", dependency = "index", when = Cause.THROWS, customerSees = "An error.")
                    @Budget("1s")
                    @FailFast
                    String find(String text);

                    @FailureMode(id = SLOW, dependency = "index", when = Cause.THROWS, customerSees = "An error.")
                    @Budget("1s")
                    @FailFast
                    String find(int number);

                    @Feature(id = "trailers", criticality = Criticality.OPTIONAL)
                    class Trailers {
                        @FailureMode(id = "cdn-down", dependency = "cdn", when = Cause.THROWS, customerSees = "None.")
                        @Budget("1s")
                        @FailFast
                        public String find(String title) {
                            return title;
                        }
                    }
                }
                """);
    }

    @Test
    void tellsOverloadsByTheirFailureModes() {
        DeclaredMethod byText = declared("find(java.lang.String)", "com.example.Catalogue");

        assertThat(byText.at()).isEqualTo(new SourceLine(CATALOGUE, 15));
        assertThat(byText.modeLines()).isEqualTo(Map.of("index-down", new SourceLine(CATALOGUE, 12)));
    }

    @Test
    void givesAMethodOfThatNameWhenTheIdIsNoLiteral() {
        DeclaredMethod byNumber = declared("find(int)", "com.example.Catalogue");

        assertThat(byNumber.modeLines()).isEmpty();
        assertThat(byNumber.lineOf(byNumber.declaration().modes().get(0))).isEqualTo(new SourceLine(CATALOGUE, 10));
    }

    @Test
    void looksForMethodsOfNestedTypesBehindTheirDeclaration() {
        DeclaredMethod trailer = declared("find(java.lang.String)", "com.example.Catalogue$Trailers");

        assertThat(trailer.at()).isEqualTo(new SourceLine(CATALOGUE, 27));
        assertThat(trailer.modeLines()).isEqualTo(Map.of("cdn-down", new SourceLine(CATALOGUE, 24)));
    }

    @Test
    void findsSourcesThatStandOutsideOfTheirPackage() throws IOException {
        marquee.compiled();
        Files.move(folder.resolve(Marquee.SIMILAR), folder.resolve("src/main/java/SimilarTitles.java"));

        assertThat(marquee.scan().model().declared())
                .extracting(method -> method.at().toString())
                .contains("src/main/java/SimilarTitles.java:13");
    }

    private DeclaredMethod declared(String method, String type) {
        List<DeclaredMethod> declared = marquee.compiled().scan().model().declared();
        assertThat(declared).isSortedAccordingTo(Comparator.comparing(DeclaredMethod::at));
        return declared.stream()
                .filter(each -> each.declaration().method().equals(method)
                        && each.declaration().type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
