package dev.crumple.engine.scan;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.ServiceModel;
import dev.crumple.evidence.Declaration;
import dev.crumple.rules.Bindings;
import dev.crumple.rules.BrokenDeclaration;
import dev.crumple.rules.BrokenDeclarations;
import dev.crumple.rules.Declarations;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a look at a service's class files gave.
 *
 * @param model what they say
 * @param broken the rules of declarations that they break
 * @param unreadable class files that could not be judged
 * @param lines where their parts stand
 */
public record ServiceScan(
        ServiceModel model, List<BrokenDeclaration> broken, List<UnreadableClass> unreadable, SourceLines lines) {

    /** Copies the lists. */
    public ServiceScan {
        broken = List.copyOf(broken);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Looks at class files.
     *
     * @param projectRoot the folder that paths are given from
     * @param classes the output folders of the service
     * @param testClasses the output folders of its tests
     * @param sourceRoots the source folders of both
     * @param classPath the class path of the tests
     * @return what they say
     */
    public static ServiceScan of(
            Path projectRoot,
            List<Path> classes,
            List<Path> testClasses,
            List<Path> sourceRoots,
            TestClassPath classPath) {
        SourceLines lines = new SourceLines(projectRoot, sourceRoots);
        Prefilter main = new Prefilter(new ProjectPaths(projectRoot));
        classes.forEach(main::look);
        Prefilter tests = new Prefilter(new ProjectPaths(projectRoot));
        testClasses.forEach(tests::look);
        List<Path> worthALook = Stream.of(main, tests)
                .flatMap(found -> found.mentioning().stream())
                .toList();
        List<UnreadableClass> unreadable = Stream.of(main, tests)
                .flatMap(found -> found.unreadable().stream())
                .toList();
        if (worthALook.isEmpty()) {
            ServiceModel nothing = new ServiceModel(List.of(), List.of(), List.of(), List.of());
            return new ServiceScan(nothing, List.of(), unreadable, lines);
        }
        JavaClasses all = Imported.from(worthALook, classPath);
        JavaClasses service = among(all, main.mentioning());
        JavaClasses rehearsals = among(all, tests.mentioning());
        List<DeclaredMethod> declared = declared(service, lines);
        Set<String> types =
                declared.stream().map(method -> method.declaration().type()).collect(Collectors.toSet());
        ServiceModel model = new ServiceModel(
                declared,
                Bindings.in(service).stream().filter(types::contains).toList(),
                Marks.ofGameDays().in(rehearsals, lines),
                Marks.ofCountermeasures().in(all, lines));
        return new ServiceScan(model, BrokenDeclarations.in(service), unreadable, lines);
    }

    private static JavaClasses among(JavaClasses all, List<Path> files) {
        Set<URI> uris = files.stream().map(Path::toUri).collect(Collectors.toSet());
        return all.that(DescribedPredicate.describe(
                "are of these files",
                type -> type.getSource()
                        .filter(source -> uris.contains(source.getUri()))
                        .isPresent()));
    }

    private static List<DeclaredMethod> declared(JavaClasses service, SourceLines lines) {
        return service.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method ->
                        Declarations.of(method).map(declaration -> declared(method, declaration, lines)).stream())
                .sorted(Comparator.comparing(DeclaredMethod::at)
                        .thenComparing(method -> method.declaration().type())
                        .thenComparing(method -> method.declaration().method()))
                .toList();
    }

    private static DeclaredMethod declared(JavaMethod method, Declaration declaration, SourceLines lines) {
        List<String> modes =
                declaration.modes().stream().map(Declaration.Mode::id).toList();
        return new DeclaredMethod(declaration, lines.of(method, modes), lines.ofModes(method, modes));
    }
}
