package dev.crumple.engine.standing;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.crumple.engine.TestName;
import dev.crumple.evidence.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tests that are compiled; read from their class files, none of which is loaded. */
final class WrittenTests {

    private final List<Path> folders;

    WrittenTests(List<Path> folders) {
        this.folders = folders.stream().filter(Files::isDirectory).toList();
    }

    /** Tells whether there is anything to look at. */
    boolean areCompiled() {
        return !folders.isEmpty();
    }

    /** Says what is missing of a test; nothing when it is there, or may be inherited from where nobody looks. */
    Optional<String> missing(String test) {
        String owner = TestName.owner(test);
        List<JavaClass> lineage = lineage(owner);
        if (lineage.isEmpty()) {
            return Optional.of("does not exist: there is no test class of this name");
        }
        if (owner.equals(test)) {
            return Optional.empty();
        }
        String method = test.substring(owner.length() + 1);
        TreeSet<String> methods = new TreeSet<>();
        for (JavaClass type : lineage) {
            type.getMethods().stream().map(JavaMethod::getName).forEach(methods::add);
        }
        if (methods.contains(method) || inheritsFromElsewhere(lineage)) {
            return Optional.empty();
        }
        return Optional.of("does not exist: its class has no such method"
                + Nearest.slip(method, methods)
                        .map(near -> "; the nearest is " + near)
                        .orElse(""));
    }

    /** Finds a class and what it inherits from, as far as that is compiled here. */
    private List<JavaClass> lineage(String name) {
        List<JavaClass> lineage = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(name));
        for (int next = 0; next < names.size(); next++) {
            Optional<JavaClass> type = type(names.get(next));
            type.ifPresent(found -> {
                lineage.add(found);
                inherited(found).filter(parent -> !names.contains(parent)).forEach(names::add);
            });
        }
        return lineage;
    }

    private boolean inheritsFromElsewhere(List<JavaClass> lineage) {
        return lineage.stream()
                .flatMap(WrittenTests::inherited)
                .anyMatch(parent -> !parent.equals("java.lang.Object")
                        && lineage.stream().noneMatch(type -> type.getName().equals(parent)));
    }

    private static Stream<String> inherited(JavaClass type) {
        return Stream.concat(
                type.getRawSuperclass().stream().map(JavaClass::getName),
                type.getRawInterfaces().stream().map(JavaClass::getName));
    }

    private Optional<JavaClass> type(String name) {
        for (Path folder : folders) {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            if (Files.isRegularFile(file)) {
                JavaClasses imported = ArchConfiguration.withThreadLocalScope(configuration -> {
                    configuration.setResolveMissingDependenciesFromClassPath(false);
                    return new ClassFileImporter().importPath(file);
                });
                return imported.stream()
                        .filter(type -> type.getName().equals(name))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
