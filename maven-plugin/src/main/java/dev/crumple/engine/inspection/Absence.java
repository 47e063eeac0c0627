package dev.crumple.engine.inspection;

import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.engine.scan.ProjectPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sees to it that nothing passes because nothing was there to look at. */
record Absence(ProjectPaths paths, Findings findings) {

    private static final Pattern SOURCE = Pattern.compile("\\.(java|kt|groovy|scala)$");

    /** Tells whether there are sources and no output of them. */
    static boolean isMissing(List<Path> outputs, List<Path> sourceRoots) {
        return !outputs.isEmpty()
                && outputs.stream().noneMatch(Files::isDirectory)
                && sourceRoots.stream().anyMatch(Absence::holdsSources);
    }

    void ofClasses(Path classes) {
        findings.add(
                Rule.UNPROVED_FAILURE_MODE.id(),
                new SourceLine(paths.of(classes), 1),
                "There are sources and no compiled classes, so that nothing could be judged.",
                "Compile first: crumple:check belongs behind the phase compile, best in verify.",
                List.of());
    }

    void ofJar(Path jar) {
        findings.add(
                Rule.INVALID_DECLARATION.id(),
                // By its name alone: where a local repository stands differs from machine to machine.
                new SourceLine(String.valueOf(jar.getFileName()), 1),
                "This jar of the class path is " + (Files.exists(jar) ? "damaged" : "missing")
                        + ", so that nobody can tell what the service takes from it.",
                "Delete it, so that Maven fetches it again; or build its module again.",
                List.of());
    }

    void ofTests(ServiceModel service, Collection<String> ids) {
        findings.add(
                Rule.UNPROVED_FAILURE_MODE.id(),
                service.declared().get(0).at(),
                "The tests are not compiled, so that nothing is proved of " + String.join(", ", ids) + ".",
                "Compile and run them, that is, build without -Dmaven.test.skip.",
                ids);
    }

    void ofDeclarations(DeclaringModule module, List<DeclaredMethod> declared) {
        boolean declares = declared.stream()
                .map(method -> method.declaration().type().replace('.', '/') + ".class")
                .anyMatch(file -> Files.isRegularFile(module.classes().resolve(file)));
        if (!declares) {
            findings.add(
                    Rule.UNPROVED_FAILURE_MODE.id(),
                    new SourceLine(paths.of(module.classes()), 1),
                    "No failure mode is declared in " + module.name()
                            + ", which declaredIn names, so that nothing of it was judged.",
                    "Compile it, correct declaredIn in the POM, or take the module out of it.",
                    List.of());
        }
    }

    private static boolean holdsSources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> SOURCE.matcher(file.toString()).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
