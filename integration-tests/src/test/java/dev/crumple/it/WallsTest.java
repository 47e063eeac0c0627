package dev.crumple.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The walls between the modules. */
class WallsTest {

    private static final String ANNOTATIONS = "dev.crumple.annotations..";
    private static final String EVIDENCE = "dev.crumple.evidence..";
    private static final String RESILIENCE = "dev.crumple.resilience..";
    private static final String METRICS = "dev.crumple.resilience.metrics";
    private static final String OPEN_FEATURE = "dev.crumple.openfeature..";
    private static final String GAME_DAY = "dev.crumple.gameday..";
    private static final String RECORDS = "dev.crumple.records..";
    private static final String RULES = "dev.crumple.rules..";
    private static final String ENGINE = "dev.crumple.engine..";
    private static final String MOJOS = "dev.crumple.maven..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.crumple");

    @Test
    void theDeclarationsDependOnNothing() {
        classes()
                .that()
                .resideInAPackage(ANNOTATIONS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ANNOTATIONS, "java..")
                .check(CLASSES);
    }

    @Test
    void theEvidenceDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage(EVIDENCE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(EVIDENCE, "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void runTimeKnowsNeitherTestsNorTheBuildNorTheRecords() {
        classes()
                .that()
                .resideInAPackage(RESILIENCE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        RESILIENCE,
                        ANNOTATIONS,
                        EVIDENCE,
                        "java..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "io.github.resilience4j..",
                        "io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void whatAServiceMayDoWithoutIsKnownOnlyWhereItIsUsed() {
        noClasses()
                .that()
                .resideInAPackage(RESILIENCE)
                .and()
                .resideOutsideOfPackage(METRICS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer.core..", METRICS)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(RESILIENCE)
                .and()
                .resideOutsideOfPackage("dev.crumple.resilience.internal.context")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer.context..")
                .check(CLASSES);
    }

    @Test
    void resilience4jStaysOutOfThePublicApi() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.crumple.resilience", "dev.crumple.resilience.spi", METRICS)
                .and()
                .arePublic()
                .and()
                .doNotHaveFullyQualifiedName(METRICS + ".Resilience4jRegistries")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.resilience4j..")
                .check(CLASSES);
    }

    @Test
    void switchesOfAFleetKnowWhatUsersOfGuardsKnowAndOpenFeature() {
        classes()
                .that()
                .resideInAPackage(OPEN_FEATURE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        OPEN_FEATURE,
                        "dev.crumple.resilience",
                        ANNOTATIONS,
                        EVIDENCE,
                        "java..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "dev.openfeature.sdk..")
                .check(CLASSES);
    }

    @Test
    void nobodyElseKnowsOpenFeature() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OPEN_FEATURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OPEN_FEATURE, "dev.openfeature..")
                .check(CLASSES);
    }

    @Test
    void gameDaysKnowGuardsAndJUnitOnly() {
        classes()
                .that()
                .resideInAPackage(GAME_DAY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        GAME_DAY,
                        RESILIENCE,
                        ANNOTATIONS,
                        EVIDENCE,
                        "java..",
                        "org.jspecify..",
                        "org.junit..",
                        "org.opentest4j..")
                .check(CLASSES);
    }

    @Test
    void recordsKnowNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(RECORDS)
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.crumple..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(RECORDS))))
                .check(CLASSES);
    }

    @Test
    void theRulesKnowDeclarationsAndArchUnitOnly() {
        noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RESILIENCE, GAME_DAY, RECORDS, ENGINE, MOJOS, "org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNothingOfMaven() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MOJOS, "org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void theBuildNeverLoadsWhatRunsInTheService() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE, MOJOS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RESILIENCE, GAME_DAY)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE, MOJOS, RULES)
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .orShould()
                .callMethod("com.tngtech.archunit.core.domain.JavaClass", "reflect")
                .check(CLASSES);
    }

    @Test
    void theModelOfTheEngineKnowsNoneOfItsParts() {
        noClasses()
                .that()
                .resideInAPackage("dev.crumple.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.crumple.engine.*..")
                .check(CLASSES);
        SlicesRuleDefinition.slices()
                .matching("dev.crumple.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void goalsAreThin() {
        noClasses()
                .that()
                .resideInAPackage(MOJOS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.tngtech.archunit..", "com.fasterxml.jackson..", RULES)
                .check(CLASSES);
    }
}
