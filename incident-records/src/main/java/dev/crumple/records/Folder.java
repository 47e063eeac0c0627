package dev.crumple.records;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A folder and the names in it, hidden ones left out, in an order that is the same everywhere. */
final class Folder {

    private final Path path;
    private final ProjectPaths paths;
    private final Set<String> names = new TreeSet<>();

    private Folder(Path path, ProjectPaths paths) {
        this.path = path;
        this.paths = paths;
    }

    /** Lists a folder; one that cannot be listed is noted, and empty. */
    static Folder list(Path path, ProjectPaths paths) {
        Folder folder = new Folder(path, paths);
        if (!Files.isDirectory(path)) {
            folder.invalid("This is not a folder.", "Name the folder that holds the records.");
            return folder;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (Path child : children) {
                String name = String.valueOf(child.getFileName());
                if (!name.startsWith(".")) {
                    folder.names.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            folder.invalid("The folder cannot be listed.", "See that the build may read it.");
        }
        return folder;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    Set<String> names() {
        return names;
    }

    boolean isFolder(String name) {
        return Files.isDirectory(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    boolean isLinkToFolder(String name) {
        Path child = path.resolve(name);
        return Files.isSymbolicLink(child) && Files.isDirectory(child);
    }

    Folder folder(String name) {
        return list(path.resolve(name), paths);
    }

    FileFindings findingsOf(String name) {
        return paths.findingsOf(path.resolve(name));
    }

    /** Stands for a file that is not there. */
    Source missing(String name) {
        return new Source(null, path, findingsOf(name));
    }

    void invalid(String what, String remedy) {
        paths.findingsOf(path).invalid(1, what, remedy);
    }

    /** Reads a file, if the folder has it. */
    Optional<Source> source(String name) {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        FileFindings findings = findingsOf(name);
        return Optional.of(new Source(TextFile.read(path.resolve(name), findings), path, findings));
    }
}
