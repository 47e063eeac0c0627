package dev.crumple.engine.scan;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.crumple.engine.SourceLine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says on which line of which source file something stands. Class files give no lines for abstract methods and for
 * annotations, so the text is asked; where it has no answer, the next best line is given, never none.
 */
public final class SourceLines {

    private final ProjectPaths paths;
    private final SourceFiles files;

    /**
     * Looks below source roots.
     *
     * @param projectRoot the folder that paths are given from
     * @param sourceRoots the folders that hold packages
     */
    public SourceLines(Path projectRoot, List<Path> sourceRoots) {
        paths = new ProjectPaths(projectRoot);
        files = new SourceFiles(sourceRoots);
    }

    /**
     * Finds a type.
     *
     * @param type the type
     * @return the line of its declaration, else the first line of its file
     */
    public SourceLine of(JavaClass type) {
        return files.of(type)
                .map(file -> at(file, files.textOf(file), start(type, files.textOf(file))))
                .orElseGet(() -> classFile(type));
    }

    /**
     * Finds a line that the class file tells.
     *
     * @param type the internal name of the class
     * @param fileName the name of its source file
     * @param line the line, 0 when it does not tell
     * @return the line in the source file, or in the class file's place when there is no source
     */
    public SourceLine of(String type, String fileName, int line) {
        int end = type.lastIndexOf('/');
        return files.of(end < 0 ? "" : type.substring(0, end).replace('/', '.'), fileName)
                .map(file -> new SourceLine(paths.of(file), Math.max(1, line)))
                .orElseGet(() -> new SourceLine(type + ".class", Math.max(1, line)));
    }

    /**
     * Finds a method.
     *
     * @param method the method
     * @param modes the ids of its failure modes, which tell it from its overloads
     * @return the line of its declaration, else its type's
     */
    public SourceLine of(JavaMethod method, List<String> modes) {
        Optional<Path> file = files.of(method.getOwner());
        return file.map(found -> at(
                        found,
                        files.textOf(found),
                        span(method, modes, files.textOf(found)).end()))
                .orElseGet(() -> classFile(method.getOwner()));
    }

    /**
     * Finds failure modes.
     *
     * @param method the method that declares them
     * @param modes their ids within the feature
     * @return the lines of those that are written as literals near the method
     */
    public Map<String, SourceLine> ofModes(JavaMethod method, List<String> modes) {
        Map<String, SourceLine> lines = new HashMap<>();
        files.of(method.getOwner()).ifPresent(file -> {
            SourceText text = files.textOf(file);
            Span span = span(method, modes, text);
            for (String mode : modes) {
                text.id(mode, span.start(), span.end()).ifPresent(offset -> lines.put(mode, at(file, text, offset)));
            }
        });
        return lines;
    }

    /** The text from the end of what stands before a method's annotations to the method's name. */
    private record Span(int start, int end) {}

    private static Span span(JavaMethod method, List<String> modes, SourceText text) {
        int type = start(method.getOwner(), text);
        Span best = new Span(type, type);
        int line = method.getSourceCodeLocation().getLineNumber();
        int start = type;
        for (int candidate : text.methods(method.getName(), type)) {
            Span span = new Span(start, candidate);
            boolean declaresThem = modes.stream()
                    .map(mode -> text.id(mode, span.start(), span.end()))
                    .anyMatch(OptionalInt::isPresent);
            if (declaresThem) {
                return span;
            }
            // The first line with code is the body's: the declaration is the last candidate before it.
            if (best.end() == type || (line > 0 && text.lineOf(candidate) <= line)) {
                best = span;
            }
            start = candidate;
        }
        return best;
    }

    private static int start(JavaClass type, SourceText text) {
        int depth = (int) type.getName().chars().filter(c -> c == '$').count();
        return text.type(type.getSimpleName(), depth).orElse(0);
    }

    private SourceLine at(Path file, SourceText text, int offset) {
        return new SourceLine(paths.of(file), text.lineOf(offset));
    }

    private SourceLine classFile(JavaClass type) {
        return type.getSource()
                .filter(source -> "file".equals(source.getUri().getScheme()))
                .map(source -> new SourceLine(paths.of(Path.of(source.getUri())), 1))
                .orElseGet(() -> new SourceLine(type.getName().replace('.', '/') + ".class", 1));
    }
}
