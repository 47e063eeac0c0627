package dev.crumple;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses plugin = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.crumple.engine", "dev.crumple.maven");

    @Test
    void theEngineKnowsNothingOfMaven() {
        noClasses()
                .that()
                .resideInAPackage("dev.crumple.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "dev.crumple.maven..")
                .check(plugin);
    }

    @Test
    void noClassOfAServiceIsEverLoaded() {
        noClasses()
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .orShould()
                .callMethod("com.tngtech.archunit.core.domain.JavaClass", "reflect")
                .check(plugin);
    }

    @Test
    void goalsAreThin() {
        noClasses()
                .that()
                .resideInAPackage("dev.crumple.maven..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.tngtech.archunit..", "com.fasterxml.jackson..", "dev.crumple.rules..")
                .check(plugin);
    }
}
