package dev.crumple.engine.scaffold;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.MarkedCode;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.evidence.Declaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a test class for each declaring type of whose failure modes no game day rehearses some; changes no file. */
public final class Scaffold {

    private static final Set<String> OTHER_LANGUAGES = Set.of("kotlin", "groovy", "scala");

    private final ServiceScan scan;
    private final List<Path> testSourceRoots;
    private final ProjectPaths paths;
    private final List<String> told = new ArrayList<>();

    private Scaffold(ServiceScan scan, List<Path> testSourceRoots, ProjectPaths paths) {
        this.scan = scan;
        this.testSourceRoots = testSourceRoots;
        this.paths = paths;
    }

    /**
     * Writes the classes that are missing.
     *
     * @param scan what is declared and rehearsed
     * @param testSourceRoots the source folders of the tests, at least one; the first takes the classes
     * @param paths names files
     * @return what was done, in lines for a console
     * @throws IOException if a file cannot be read or written
     */
    public static List<String> write(ServiceScan scan, List<Path> testSourceRoots, ProjectPaths paths)
            throws IOException {
        Scaffold scaffold = new Scaffold(scan, testSourceRoots, paths);
        scaffold.write();
        return scaffold.told;
    }

    private void write() throws IOException {
        List<DraftClass> missing = missing();
        if (missing.isEmpty()) {
            told.add("There is nothing to begin: no failure mode is declared that no game day rehearses.");
        }
        for (DraftClass draft : missing) {
            write(draft);
        }
    }

    private List<DraftClass> missing() {
        Set<String> rehearsed =
                scan.model().gameDays().stream().map(MarkedCode::value).collect(Collectors.toSet());
        Drafts drafts = new Drafts(scan);
        Map<String, Draft> byId = new LinkedHashMap<>();
        for (DeclaredMethod method : scan.model().declared()) {
            Declaration declaration = method.declaration();
            if (declaration.feature() != null) {
                declaration.modes().stream()
                        .map(mode -> drafts.draft(declaration, mode))
                        .filter(draft -> !rehearsed.contains(draft.id()))
                        .forEach(draft -> byId.putIfAbsent(draft.id(), draft));
            }
        }
        return byId.values().stream()
                .collect(Collectors.groupingBy(draft -> draft.declaration().type(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofType -> new DraftClass(ofType.get(0).method().getOwner(), ofType))
                .toList();
    }

    private void write(DraftClass draft) throws IOException {
        Path inRoot = Path.of(draft.type().getPackageName().replace('.', '/'));
        Optional<Path> present = Stream.concat(Stream.of(root()), testSourceRoots.stream())
                .flatMap(root -> Stream.of(".java", ".kt")
                        .map(ending -> root.resolve(inRoot).resolve(draft.name() + ending)))
                .filter(Files::exists)
                .findFirst();
        if (present.isPresent()) {
            tellOf(present.get(), draft);
            return;
        }
        Path file = root().resolve(inRoot).resolve(draft.name() + ".java");
        Files.createDirectories(file.getParent());
        Files.write(file, draft.source().getBytes(UTF_8), StandardOpenOption.CREATE_NEW);
        told.add("Wrote " + paths.of(file) + ", which fails until it asserts what customers see with "
                + draft.drafts().stream().map(Draft::id).collect(Collectors.joining(", ")) + ".");
        if (!root().equals(testSourceRoots.get(0))) {
            told.add("It is Java: let " + paths.of(root()) + " be a source folder of the tests beside "
                    + paths.of(testSourceRoots.get(0)) + ".");
        }
    }

    /** A file that is there is left alone, also when it has not been compiled since the last time. */
    private void tellOf(Path present, DraftClass draft) throws IOException {
        String text = new String(Files.readAllBytes(present), UTF_8);
        List<Draft> lacking = draft.drafts().stream()
                .filter(each -> !text.contains(each.quotedId()))
                .toList();
        if (lacking.isEmpty()) {
            told.add(paths.of(present) + " is there already, and not compiled.");
            return;
        }
        told.add(paths.of(present) + " is there already and was left as it is. Add to it:");
        told.add("");
        new DraftClass(draft.type(), lacking)
                .methods(new TypeNames(draft.type().getPackageName()))
                .lines()
                .map(line -> line.isEmpty() ? line : "    " + line)
                .forEach(told::add);
    }

    /** Where the tests of a service are in another language, Java stands beside it. */
    private Path root() {
        Path first = testSourceRoots.get(0);
        return OTHER_LANGUAGES.contains(first.getFileName().toString()) ? first.resolveSibling("java") : first;
    }
}
