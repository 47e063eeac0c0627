package dev.crumple.engine.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A module, and where its tests and checks leave what they found.
 *
 * @param coordinates {@code group:artifact}
 * @param sources the roots of its sources and of its tests' sources
 * @param build the build directory, which holds the reports of Surefire and Failsafe
 * @param output the output folder of Crumple Zone
 */
public record ModuleFolders(String coordinates, List<Path> sources, Path build, Path output) {

    /** Copies the list. */
    public ModuleFolders {
        sources = List.copyOf(sources);
    }

    /** Knows what a module left behind, for those who ask for none of its sources. */
    public ModuleFolders(Path build, Path output) {
        this("", List.of(), build, output);
    }

    /** Finds the source of a class of this module; empty when it has none. */
    Optional<Path> source(StackFrame frame) {
        return sources.stream()
                .map(root -> root.resolve(frame.source()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Names the class that a source of this module is called after; empty when the file is none of its sources. */
    Optional<String> classIn(Path file) {
        return sources.stream()
                .filter(file::startsWith)
                .map(root -> root.relativize(file)
                        .toString()
                        .replaceAll("\\.\\w+$", "")
                        .replaceAll("[/\\\\]", "."))
                .findFirst();
    }
}
