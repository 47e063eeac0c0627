package dev.crumple.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of class files, as the compiler writes them, which is looked through once, when somebody asks. Thread-safe. */
public final class ClassFolder {

    private static final String ENDING = ".class";

    private final Path path;
    private @Nullable Seen seen;

    /**
     * Names a folder.
     *
     * @param path where it is; a missing one holds nothing
     */
    public ClassFolder(Path path) {
        this.path = path;
    }

    /** What a look through the folder gave: its files, and what they name. */
    private record Seen(List<ClassFile> files, Set<String> named) {}

    /** A class file that nobody has opened yet. */
    private record Found(String name, Path path) {}

    /**
     * Lists its class files, those for certain versions of Java left out.
     *
     * @return the files, folder by folder, by name in each
     */
    public List<ClassFile> files() {
        return seen().files();
    }

    /**
     * Lists the types that its class files name, those above their classes included.
     *
     * @return internal names, in no order
     */
    public Set<String> named() {
        return seen().named();
    }

    private synchronized Seen seen() {
        Seen known = seen;
        if (known == null) {
            List<Found> found = new ArrayList<>();
            if (Files.isDirectory(path)) {
                find(path, "", found);
            }
            Map<String, String> names = new ConcurrentHashMap<>(4 * found.size());
            // Where there are many, most of the time goes into opening them.
            known = new Seen(
                    found.parallelStream().map(file -> read(file, names)).toList(), names.keySet());
            seen = known;
        }
        return known;
    }

    private static void find(Path folder, String prefix, List<Found> found) {
        for (Path entry : entries(folder)) {
            String name = prefix + Objects.requireNonNull(entry.getFileName());
            if (name.endsWith(ENDING)) {
                found.add(new Found(name.substring(0, name.length() - ENDING.length()), entry));
            } else if (!name.equals("META-INF") && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                find(entry, name + "/", found);
            }
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassFile read(Found found, Map<String, String> names) {
        try {
            byte[] bytes = Files.readAllBytes(found.path());
            return ClassFileReader.read(found.name(), found.path(), bytes, name -> one(name, names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String one(String name, Map<String, String> names) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }
}
