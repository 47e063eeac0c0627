package dev.crumple.engine.rules;

import com.tngtech.archunit.core.domain.JavaMethod;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.engine.scan.SourceLines;
import dev.crumple.engine.scan.UnreadableClass;
import dev.crumple.evidence.Declaration;
import dev.crumple.rules.BrokenDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Turns what a scan found wrong into findings, and looks for the resources that fallbacks name. */
public final class DeclarationFindings {

    private DeclarationFindings() {}

    /**
     * Adds the findings of a scan.
     *
     * @param scan the scan
     * @param classes the output folders of the service, which hold its resources
     * @param findings where to add
     */
    public static void add(ServiceScan scan, List<Path> classes, Findings findings) {
        for (UnreadableClass unreadable : scan.unreadable()) {
            findings.add(
                    Rule.INVALID_DECLARATION.id(), unreadable.at(), unreadable.what(), unreadable.remedy(), List.of());
        }
        for (BrokenDeclaration broken : scan.broken()) {
            findings.add(
                    broken.problem().rule(),
                    place(broken, scan.lines()),
                    broken.problem().what(),
                    broken.problem().remedy(),
                    broken.failureModes());
        }
        scan.model().declared().forEach(method -> resource(method, classes, findings));
    }

    private static SourceLine place(BrokenDeclaration broken, SourceLines lines) {
        JavaMethod method = broken.method();
        if (method == null) {
            return lines.of(broken.type());
        }
        List<String> modes = broken.failureModes().stream()
                .map(id -> id.substring(id.indexOf('/') + 1))
                .toList();
        SourceLine ofMethod = lines.of(method, modes);
        return modes.size() == 1 ? lines.ofModes(method, modes).getOrDefault(modes.get(0), ofMethod) : ofMethod;
    }

    private static void resource(DeclaredMethod method, List<Path> classes, Findings findings) {
        Declaration declaration = method.declaration();
        Declaration.Fallback fallback = declaration.fallback();
        if (fallback == null || fallback.resource().isEmpty()) {
            return;
        }
        String resource = fallback.resource().replaceFirst("^/", "");
        if (classes.stream().noneMatch(folder -> Files.isRegularFile(folder.resolve(resource)))) {
            findings.add(
                    Rule.FALLBACK_MISSING.id(),
                    method.at(),
                    "The fallback's resource \"" + fallback.resource() + "\" is not among the service's resources.",
                    "Add src/main/resources/" + resource + ", or correct the name in @Fallback(resource = …).",
                    declaration.modes().stream().map(declaration::idOf).toList());
        }
    }
}
