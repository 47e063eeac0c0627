package dev.crumple.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    @Feature(id = "personalised-row", criticality = Criticality.IMPORTANT)
    interface PersonalisedRow {

        @FailureMode(
                id = "recommender-down",
                dependency = "recommender",
                when = {Cause.UNAVAILABLE, Cause.SLOW},
                customerSees = "Popular titles.")
        @FailureMode(
                id = "recommender-empty",
                dependency = "recommender",
                when = Cause.BAD_CONTENT,
                customerSees = "As before.")
        @Budget(value = "200ms", inFlight = 16, waiting = Waiting.VIRTUAL, interrupt = false, reserve = "20ms")
        @Healthy(
                accepts = NotEmpty.class,
                answers = {IllegalStateException.class})
        @Fallback(
                lastGood = "10m",
                keyedBy = {1},
                keep = 5,
                to = PopularTitles.class,
                resource = "popular.json",
                literal = {"[", "]"})
        List<String> titlesFor(String[][] user, int count, Optional<String> country);

        void unmarked();
    }

    static class PopularTitles {}

    static class NotEmpty implements Predicate<List<String>> {
        @Override
        public boolean test(List<String> titles) {
            return !titles.isEmpty();
        }
    }

    interface Source<T> {
        Object read(T key);
    }

    @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
    static class SimilarTitles implements Source<String> {

        @FailureMode(id = "graph-slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
        @Budget("150ms")
        @RemoveFeature
        @Override
        public Optional<String> read(String title) {
            return Optional.of(title);
        }
    }

    interface NoFeature {
        @FailFast
        int[] signIn();
    }

    @Test
    void readsEveryElementThatIsWritten() {
        assertThat(declaration(PersonalisedRow.class, "titlesFor"))
                .contains(new Declaration(
                        "personalised-row",
                        "IMPORTANT",
                        PersonalisedRow.class.getName(),
                        "titlesFor(java.lang.String[][],int,java.util.Optional)",
                        "java.util.List",
                        List.of(
                                new Declaration.Mode(
                                        "recommender-down",
                                        "recommender",
                                        List.of("UNAVAILABLE", "SLOW"),
                                        "Popular titles."),
                                new Declaration.Mode(
                                        "recommender-empty", "recommender", List.of("BAD_CONTENT"), "As before.")),
                        new Declaration.Budget("200ms", 16, "VIRTUAL", false, "20ms"),
                        new Declaration.Healthy(
                                NotEmpty.class.getName(), List.of(IllegalStateException.class.getName())),
                        false,
                        new Declaration.Fallback(
                                "10m", List.of(1), 5, PopularTitles.class.getName(), "popular.json", List.of("[", "]")),
                        false));
    }

    @Test
    void fillsInWhatTheClassFileLeavesOut() {
        Declaration declaration = declaration(SimilarTitles.class, "read").orElseThrow();

        assertThat(declaration.budget()).isEqualTo(new Declaration.Budget("150ms", 10, "HANDED_OFF", true, ""));
        assertThat(declaration.healthy()).isEqualTo(Declaration.Healthy.ANYTHING);
        assertThat(declaration.removed()).isTrue();
        assertThat(declaration.problems()).isEmpty();
    }

    @Test
    void readsTheSameWhenNothingButTheClassItselfWasImported() {
        Optional<Declaration> resolved = declaration(PersonalisedRow.class, "titlesFor");
        Optional<Declaration> unresolved = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return declaration(PersonalisedRow.class, "titlesFor");
        });

        assertThat(unresolved).isEqualTo(resolved);
    }

    @Test
    void ignoresBridgeMethodsThatCarryCopiedAnnotations() {
        JavaClass imported = new ClassFileImporter().importClass(SimilarTitles.class);

        assertThat(imported.getMethods()).hasSize(2);
        assertThat(imported.getMethods().stream()
                        .flatMap(method -> Declarations.of(method).stream())
                        .map(Declaration::method))
                .containsExactly("read(java.lang.String)");
    }

    @Test
    void declaresWithAnyOneAnnotationAndWithoutAFeature() {
        Declaration declaration = declaration(NoFeature.class, "signIn").orElseThrow();

        assertThat(declaration.feature()).isNull();
        assertThat(declaration.criticality()).isNull();
        assertThat(declaration.failFast()).isTrue();
        assertThat(declaration.returns()).isEqualTo("int[]");
    }

    @Test
    void aMethodWithoutSuchAnnotationsDeclaresNothing() {
        assertThat(declaration(PersonalisedRow.class, "unmarked")).isEmpty();
    }

    private static Optional<Declaration> declaration(Class<?> type, String method) {
        return new ClassFileImporter()
                .importClass(type).getMethods().stream()
                        .filter(candidate -> candidate.getName().equals(method))
                        .sorted((a, b) -> Boolean.compare(isBridge(a), isBridge(b)))
                        .findFirst()
                        .flatMap(Declarations::of);
    }

    private static boolean isBridge(JavaMethod method) {
        return method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC);
    }
}
