package dev.crumple.gameday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crumple.evidence.OutputFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The keys under which tests are noted: the class as the JVM names it, and the method without its parameters. */
class OutcomeListenerTest {

    private static final String HERE = OutcomeListenerTest.class.getName() + "$";

    @TempDir
    Path output;

    @BeforeEach
    void keepOutcomesApart() {
        System.setProperty(OutputFolder.PROPERTY, output.toString());
    }

    @AfterEach
    void back() {
        System.clearProperty(OutputFolder.PROPERTY);
    }

    static class Failing {

        static class InItsSetUp {
            @BeforeAll
            static void fails() {
                throw new IllegalStateException("no database");
            }

            @Test
            void neverRuns() {}
        }

        static class Around {
            @Nested
            class InItsSetUp {
                @BeforeAll
                static void fails() {
                    throw new IllegalStateException("no database");
                }

                @Test
                void neverRuns() {}
            }
        }

        static class WithBadParameters {
            @ParameterizedTest
            @ValueSource(strings = {})
            void neverRuns(String parameter) {}
        }

        static class InAFactory {
            @TestFactory
            Stream<DynamicNode> fails() {
                throw new IllegalStateException("no database");
            }
        }
    }

    @Test
    void aSetUpThatFailsIsNotedUnderItsClass() throws IOException {
        assertThat(noted(Failing.InItsSetUp.class)).containsExactly(HERE + "Failing$InItsSetUp FAILED");
        assertThat(noted(Failing.Around.class)).containsExactly(HERE + "Failing$Around$InItsSetUp FAILED");
    }

    @Test
    void aMethodThatNeverComesToATestIsNotedUnderItsOwnKey() throws IOException {
        assertThat(noted(Failing.WithBadParameters.class))
                .containsExactly(HERE + "Failing$WithBadParameters#neverRuns FAILED");
        assertThat(noted(Failing.InAFactory.class)).containsExactly(HERE + "Failing$InAFactory#fails FAILED");
    }

    abstract static class Inherited {
        @Test
        void passes() {}
    }

    static class Heir extends Inherited {}

    @Test
    void anInheritedTestIsNotedUnderTheClassThatRunsIt() throws IOException {
        assertThat(noted(Heir.class)).containsExactly(HERE + "Heir#passes PASSED");
    }

    static class Outer {
        @Nested
        class Inner extends Inherited {
            @Nested
            class Innermost {
                @Test
                void passes() {}
            }
        }
    }

    @Test
    void aNestedTestIsNotedUnderTheBinaryNameOfItsClass() throws IOException {
        assertThat(noted(Outer.class))
                .containsExactlyInAnyOrder(
                        HERE + "Outer$Inner#passes PASSED", HERE + "Outer$Inner$Innermost#passes PASSED");
    }

    static class Repeating {
        @ParameterizedTest(name = "{0} is good")
        @ValueSource(strings = {"tea", "water"})
        void tastes(String drink) {
            assertThat(drink).isEqualTo("tea");
        }

        @RepeatedTest(2)
        void passes() {}
    }

    @Test
    void everyInvocationIsNotedUnderTheKeyOfItsMethod() throws IOException {
        assertThat(noted(Repeating.class))
                .containsExactlyInAnyOrder(
                        HERE + "Repeating#tastes PASSED",
                        HERE + "Repeating#tastes FAILED",
                        HERE + "Repeating#passes PASSED",
                        HERE + "Repeating#passes PASSED");
    }

    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    record OfAClass(int number) {
        @Test
        void isOne() {
            assertThat(number).isEqualTo(1);
        }
    }

    @Test
    void everyInvocationOfAClassIsNotedUnderTheKeysOfItsTests() throws IOException {
        assertThat(noted(OfAClass.class))
                .containsExactly(HERE + "OfAClass#isOne PASSED", HERE + "OfAClass#isOne FAILED");
    }

    static class Dynamic {
        @TestFactory
        List<DynamicNode> made() {
            return List.of(
                    dynamicTest("passes", () -> {}),
                    dynamicContainer("inside", List.of(dynamicTest("passes too", () -> {}))),
                    dynamicTest("comes from a file", URI.create("file:///cases.csv"), () -> {
                        throw new AssertionError("line 3");
                    }));
        }
    }

    @Test
    void dynamicTestsAreNotedUnderTheKeyOfTheirFactoryWhereverTheyComeFrom() throws IOException {
        assertThat(noted(Dynamic.class))
                .containsExactly(
                        HERE + "Dynamic#made PASSED", HERE + "Dynamic#made PASSED", HERE + "Dynamic#made FAILED");
    }

    static class Skipped {
        @Test
        @Disabled("to see that it is not noted")
        void neverRuns() {}
    }

    @Test
    void aTestThatDidNotRunIsNotNoted() throws IOException {
        assertThat(noted(Skipped.class)).isEmpty();
    }

    @Test
    void aTestWithoutAPackageIsNotedToo() throws Exception {
        assertThat(noted(Class.forName("WithoutAPackage"))).containsExactly("WithoutAPackage#passes PASSED");
    }

    /** Runs a class as Maven, Gradle and IDEs do: the listener is found by the launcher itself. */
    private List<String> noted(Class<?> tests) throws IOException {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(tests))
                        .build());
        Path file = OutputFolder.tests(output).resolve(ProcessHandle.current().pid() + ".jsonl");
        List<String> noted = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                JsonNode outcome = new ObjectMapper().readTree(line);
                noted.add(outcome.get("test").asText() + " "
                        + outcome.get("result").asText());
            }
            Files.delete(file);
        }
        return noted;
    }
}
