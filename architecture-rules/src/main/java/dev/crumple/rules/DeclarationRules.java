package dev.crumple.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * The rules of declarations, for a service's own ArchUnit tests and for the build.
 *
 * <p>Check them against the classes of the service without its tests, for instance with
 * {@code @AnalyzeClasses(packages = "com.example", importOptions = DoNotIncludeTests.class)}. Stateless; may be shared
 * between threads.
 */
public final class DeclarationRules {

    /** Every declaration can be kept: it names causes, a budget, one degradation, and reads without contradiction. */
    public static final ArchRule INVALID_DECLARATION = rule("invalid-declaration");

    /** Every declared method says what happens instead, and what it falls back to is there. */
    public static final ArchRule FALLBACK_MISSING = rule("fallback-missing");

    /** No indispensable feature is removed. */
    public static final ArchRule INDISPENSABLE_REMOVED = rule("indispensable-removed");

    /** Every failure mode is declared once in the service. */
    public static final ArchRule DUPLICATE_FAILURE_MODE = rule("duplicate-failure-mode");

    /** Every declared type is bound to a guard somewhere. */
    public static final ArchRule UNBOUND_FEATURE = rule("unbound-feature");

    private DeclarationRules() {}

    private static ArchRule rule(String name) {
        return all(breaking(name)).should(notBe()).allowEmptyShould(true).as(name);
    }

    private static AbstractClassesTransformer<BrokenDeclaration> breaking(String name) {
        return new AbstractClassesTransformer<>("declarations that break " + name) {
            @Override
            public Iterable<BrokenDeclaration> doTransform(JavaClasses classes) {
                return BrokenDeclarations.in(classes).stream()
                        .filter(broken -> broken.problem().rule().equals(name))
                        .toList();
            }
        };
    }

    private static ArchCondition<BrokenDeclaration> notBe() {
        return new ArchCondition<>("not be") {
            @Override
            public void check(BrokenDeclaration broken, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(
                        broken,
                        broken.problem().what() + " " + broken.problem().remedy() + " "
                                + broken.type().getSourceCodeLocation()));
            }
        };
    }
}
