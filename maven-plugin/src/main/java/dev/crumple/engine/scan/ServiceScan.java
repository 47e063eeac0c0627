package dev.crumple.engine.scan;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.Source;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.ServiceModel;
import dev.crumple.evidence.Declaration;
import dev.crumple.rules.Bindings;
import dev.crumple.rules.BrokenDeclaration;
import dev.crumple.rules.BrokenDeclarations;
import dev.crumple.rules.Declarations;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param methods the method behind each declaration
 */
public record ServiceScan(
        ServiceModel model,
        List<BrokenDeclaration> broken,
        List<UnreadableClass> unreadable,
        SourceLines lines,
        Map<Declaration, JavaMethod> methods) {

    /** Copies the collections. */
    public ServiceScan {
        broken = List.copyOf(broken);
        unreadable = List.copyOf(unreadable);
        methods = Map.copyOf(methods);
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
        Prefilter found = new Prefilter(new ProjectPaths(projectRoot));
        found.look(Stream.concat(classes.stream(), testClasses.stream())
                .map(classPath::folder)
                .toList());
        if (found.mentioning().isEmpty()) {
            ServiceModel nothing = new ServiceModel(List.of(), List.of(), List.of(), List.of());
            return new ServiceScan(nothing, List.of(), found.unreadable(), lines, Map.of());
        }
        JavaClasses all = imported(classes, found, classPath);
        found.refuseAllBut(all.stream().flatMap(type -> file(type).stream()).collect(Collectors.toSet()));
        JavaClasses service = below(classes, all);
        Map<Declaration, JavaMethod> methods = methods(service);
        List<DeclaredMethod> declared = declared(methods, lines, new ResourceText(classes));
        Set<String> types =
                declared.stream().map(method -> method.declaration().type()).collect(Collectors.toSet());
        ServiceModel model = new ServiceModel(
                declared,
                Bindings.in(service).stream().filter(types::contains).toList(),
                Marks.ofGameDays().in(below(testClasses, all), lines),
                Marks.ofCountermeasures().in(all, lines));
        return new ServiceScan(model, BrokenDeclarations.in(service), found.unreadable(), lines, methods);
    }

    /** A feature that nothing binds so far may be bound by code that names it, and hands it to a helper. */
    private static JavaClasses imported(List<Path> classes, Prefilter found, TestClassPath classPath) {
        JavaClasses ours = imported(found, classPath);
        List<String> unbound = BrokenDeclarations.in(below(classes, ours)).stream()
                .filter(broken -> broken.problem().rule().equals("unbound-feature"))
                .map(broken -> broken.type().getName().replace('.', '/'))
                .toList();
        int before = found.mentioning().size();
        if (!unbound.isEmpty()) {
            found.look(classes.stream().map(classPath::folder).toList(), unbound);
        }
        return found.mentioning().size() == before ? ours : imported(found, classPath);
    }

    private static JavaClasses imported(Prefilter found, TestClassPath classPath) {
        return Imported.from(found.mentioning(), new Followed(found.mentioning(), classPath, found.unreadableNames()));
    }

    private static JavaClasses below(List<Path> folders, JavaClasses all) {
        return all.that(DescribedPredicate.describe(
                "stand below these folders",
                type -> file(type).stream()
                        .anyMatch(file ->
                                folders.stream().anyMatch(folder -> file.startsWith(folder.toAbsolutePath())))));
    }

    private static Optional<Path> file(JavaClass type) {
        return type.getSource().map(Source::getUri).map(Path::of);
    }

    private static Map<Declaration, JavaMethod> methods(JavaClasses service) {
        Map<Declaration, JavaMethod> methods = new HashMap<>();
        service.stream()
                .flatMap(type -> type.getMethods().stream())
                .forEach(method -> Declarations.of(method).ifPresent(declaration -> methods.put(declaration, method)));
        return methods;
    }

    private static List<DeclaredMethod> declared(
            Map<Declaration, JavaMethod> methods, SourceLines lines, ResourceText resources) {
        return methods.entrySet().stream()
                .map(entry -> declared(entry.getValue(), entry.getKey(), lines, resources))
                .sorted(Comparator.comparing(DeclaredMethod::at)
                        .thenComparing(method -> method.declaration().type())
                        .thenComparing(method -> method.declaration().method()))
                .toList();
    }

    private static DeclaredMethod declared(
            JavaMethod method, Declaration declaration, SourceLines lines, ResourceText resources) {
        List<String> modes =
                declaration.modes().stream().map(Declaration.Mode::id).toList();
        return new DeclaredMethod(
                declaration, lines.of(method, modes), lines.ofModes(method, modes), resources.of(declaration));
    }
}
