package dev.crumple.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.evidence.Problem;
import dev.crumple.resilience.Guards;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DeclarationRulesTest {

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "rows", when = Cause.THROWS, customerSees = "Old rows.")
        @Budget("100ms")
        @Fallback(to = Popular.class)
        String row();
    }

    static class Popular implements Row {
        @Override
        public String row() {
            return "popular";
        }
    }

    static class Wiring {
        Row row(Guards guards) {
            return guards.protect(Row.class, new Popular());
        }
    }

    @Test
    void acceptsADeclaredBoundFeature() {
        JavaClasses service = imported(Row.class, Popular.class, Wiring.class);

        assertThat(BrokenDeclarations.in(service)).isEmpty();
        assertThatCode(() -> {
                    DeclarationRules.INVALID_DECLARATION.check(service);
                    DeclarationRules.FALLBACK_MISSING.check(service);
                    DeclarationRules.INDISPENSABLE_REMOVED.check(service);
                    DeclarationRules.DUPLICATE_FAILURE_MODE.check(service);
                    DeclarationRules.UNBOUND_FEATURE.check(service);
                })
                .doesNotThrowAnyException();
    }

    @Feature(id = "sign-in", criticality = Criticality.INDISPENSABLE)
    interface SignIn {
        @FailureMode(id = "slow", dependency = "users", when = Cause.SLOW, customerSees = "An error.")
        @RemoveFeature
        Optional<String> signIn();
    }

    @Test
    void repeatsWhatADeclarationSaysOfItself() {
        assertThat(BrokenDeclarations.in(imported(SignIn.class)))
                .extracting(broken -> broken.problem().rule(), broken -> broken.failureModes())
                .containsExactly(
                        tuple("invalid-declaration", List.of("sign-in/slow")),
                        tuple("indispensable-removed", List.of("sign-in/slow")),
                        tuple("unbound-feature", List.of("sign-in/slow")));
    }

    @Test
    void anArchRuleShowsOnlyItsOwnSentencesAndTheSourceFile() {
        assertThatThrownBy(() -> DeclarationRules.INDISPENSABLE_REMOVED.check(imported(SignIn.class)))
                .hasMessageContaining("Rule 'indispensable-removed' was violated (1 times)")
                .hasMessageContaining("The feature \"sign-in\" is indispensable, and SignIn.signIn removes it.")
                .hasMessageContaining("(DeclarationRulesTest.java:0)");
    }

    @Feature(id = "ratings", criticality = Criticality.OPTIONAL)
    interface Ratings {
        @FailureMode(id = "down", dependency = "ratings", when = Cause.THROWS, customerSees = "No stars.")
        @Budget("1s")
        @Fallback(to = Popular.class)
        String stars();

        @FailureMode(id = "slow", dependency = "ratings", when = Cause.SLOW, customerSees = "No stars.")
        @Budget("1s")
        @Fallback(to = SomeStars.class)
        String average();
    }

    abstract static class SomeStars implements Ratings {}

    @Test
    void refusesAFallbackThatIsNoSuchTypeOrCannotBeMade() {
        assertThat(broken("fallback-missing", Ratings.class))
                .extracting(Problem::what)
                .containsExactly(
                        "The fallback SomeStars of Ratings.average is abstract, so that it has no answers of its own.",
                        "The fallback Popular of Ratings.stars is no Ratings.");
    }

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface OtherRow {
        @FailureMode(id = "down", dependency = "rows", when = Cause.THROWS, customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        String other();
    }

    @Test
    void refusesAFailureModeThatTwoMethodsDeclare() {
        assertThat(broken("duplicate-failure-mode", Row.class, OtherRow.class))
                .extracting(Problem::what)
                .containsExactly("Both OtherRow.other and Row.row declare the failure mode row/down, "
                        + "so that nobody can tell which of them was proved.");
    }

    @Test
    void refusesTwoCriticalitiesOfOneFeature() {
        assertThat(broken("invalid-declaration", Row.class, OtherRow.class))
                .extracting(Problem::what)
                .containsExactly("The feature \"row\" is OPTIONAL in OtherRow and IMPORTANT in Row.");
    }

    @Feature(id = "empty", criticality = Criticality.IMPORTANT)
    interface Empty {
        void nothing();
    }

    @Test
    void refusesAFeatureThatDeclaresNoFailureMode() {
        assertThat(broken("invalid-declaration", Empty.class))
                .extracting(Problem::what)
                .containsExactly("The feature \"empty\" declares no failure mode, so that nothing protects it.");
    }

    static class MentionsWithoutBinding {
        Class<?> type(Guards guards) {
            return guards == null ? Row.class : Popular.class;
        }
    }

    @Test
    void namingATypeBindsNothing() {
        assertThat(broken("unbound-feature", Row.class, Popular.class, MentionsWithoutBinding.class))
                .containsExactly(new Problem(
                        "unbound-feature",
                        "Nothing binds Row to a guard, so that its declaration protects nobody.",
                        "Call guards.protect(Row.class, …) where the service is put together."));
    }

    static class BindsByHandInALambda {
        Supplier<Object> guard(Guards guards) {
            return () -> guards.guard(Row.class, "row");
        }
    }

    @Test
    void aGuardMadeByHandInALambdaBinds() {
        assertThat(broken("unbound-feature", Row.class, BindsByHandInALambda.class))
                .isEmpty();
    }

    interface SpecialRow extends Row {}

    static class BindsTheSubtype {
        SpecialRow row(Guards guards, SpecialRow primary) {
            return guards.protect(SpecialRow.class, primary);
        }
    }

    @Test
    void bindingASubtypeBindsWhatItInherits() {
        assertThat(broken("unbound-feature", Row.class, SpecialRow.class, BindsTheSubtype.class))
                .isEmpty();
    }

    private static List<Problem> broken(String rule, Class<?>... types) {
        return BrokenDeclarations.in(imported(types)).stream()
                .map(BrokenDeclaration::problem)
                .filter(problem -> problem.rule().equals(rule))
                .toList();
    }

    private static JavaClasses imported(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }
}
