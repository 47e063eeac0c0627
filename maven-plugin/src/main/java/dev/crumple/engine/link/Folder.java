package dev.crumple.engine.link;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A folder that a build may have left behind, or not. */
final class Folder {

    private Folder() {}

    /** Lists the files that match, by name; none when the folder cannot be read. */
    static List<Path> list(Path folder, String glob) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> matching = Files.newDirectoryStream(folder, glob)) {
            matching.forEach(files::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        files.sort(null);
        return files;
    }

    /** Tells whether a file is there and was written since then. */
    static boolean isFresh(Path file, Instant since) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
        } catch (IOException missing) {
            return false;
        }
    }
}
