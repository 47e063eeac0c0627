package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.annotations.Waiting;
import dev.crumple.evidence.Declaration;
import dev.crumple.resilience.Guards;
import dev.crumple.rules.Declarations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Run time reads declarations by reflection, the build from class files; a proof is worth nothing unless they agree. */
class OneDeclarationTwoReadersTest {

    @Feature(id = "everything", criticality = Criticality.IMPORTANT)
    interface Everything {

        @FailureMode(
                id = "one",
                dependency = "a",
                when = {Cause.SLOW, Cause.HANGS},
                customerSees = "\"Less\" – häh?")
        @FailureMode(id = "two", dependency = "b", when = Cause.BAD_CONTENT, customerSees = "Less.")
        @Budget(value = "150ms", inFlight = 3, waiting = Waiting.HANDED_OFF, interrupt = false, reserve = "20ms")
        @Healthy(
                accepts = Good.class,
                answers = {IllegalStateException.class, java.io.IOException.class})
        @Fallback(
                lastGood = "10m",
                keyedBy = {0, 2},
                keep = 7,
                to = Less.class)
        List<Map.Entry<String, int[]>> everything(String name, int[][] cells, Map.Entry<String, String> entry);

        @FailureMode(id = "three", dependency = "a", when = Cause.THROWS, customerSees = "Text.")
        @Budget("1s")
        @Fallback(literal = {"first", "second"})
        String literal();

        @FailureMode(id = "four", dependency = "a", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> removed(long number);

        @FailureMode(id = "five", dependency = "a", when = Cause.THROWS, customerSees = "An error.")
        @Budget(value = "1s", waiting = Waiting.ON_CALLER)
        @FailFast
        int[] failsFast(String... names);

        @FailureMode(id = "six", dependency = "a", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        CompletionStage<? extends List<String>> later();

        @FailureMode(id = "seven", dependency = "a", when = Cause.THROWS, customerSees = "An error.")
        @Budget("1s")
        @FailFast
        <T extends Number> Future<T[]> muchLater();
    }

    static class Good implements Predicate<List<?>> {
        @Override
        public boolean test(List<?> list) {
            return true;
        }
    }

    static class Less implements Everything {
        @Override
        public List<Map.Entry<String, int[]>> everything(String n, int[][] c, Map.Entry<String, String> e) {
            return List.of();
        }

        @Override
        public String literal() {
            return "";
        }

        @Override
        public Optional<String> removed(long number) {
            return Optional.empty();
        }

        @Override
        public int[] failsFast(String... names) {
            return new int[0];
        }

        @Override
        public CompletionStage<List<String>> later() {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public <T extends Number> Future<T[]> muchLater() {
            return new CompletableFuture<>();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "literal", "removed", "failsFast", "later", "muchLater"})
    void bothReadersSeeTheSameDeclaration(String method) {
        Declaration atRunTime;
        try (Guards guards = Guards.create()) {
            atRunTime = guards.guard(Everything.class, method).declaration();
        }
        JavaClasses classes = new ClassFileImporter().importClasses(Everything.class, Good.class, Less.class);
        JavaMethod found = classes.get(Everything.class).getMethods().stream()
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow();
        Declaration inTheBuild = Declarations.of(found).orElseThrow();
        assertThat(inTheBuild.canonicalText()).isEqualTo(atRunTime.canonicalText());
        assertThat(inTheBuild).isEqualTo(atRunTime);
    }
}
