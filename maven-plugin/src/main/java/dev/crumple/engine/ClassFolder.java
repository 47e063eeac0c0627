package dev.crumple.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of class files, as the compiler writes them. Thread-safe.
 *
 * @param path where it is
 */
public record ClassFolder(Path path) {

    private static final String ENDING = ".class";

    /**
     * Lists its class files, those for certain versions of Java left out.
     *
     * @return the files, by path; none when the folder is missing
     */
    public List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        Path versions = path.resolve("META-INF");
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && !file.startsWith(versions))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Names the class of a file by where it lies.
     *
     * @param file one of the folder's
     * @return the internal name, such as {@code com/example/Shop}
     */
    public String nameOf(Path file) {
        String below = path.relativize(file).toString().replace('\\', '/');
        return below.substring(0, below.length() - ENDING.length());
    }
}
