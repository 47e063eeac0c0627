package dev.crumple.engine.link;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A build that is over.
 *
 * @param root the folder that paths are shown below
 * @param modules its modules
 * @param started when it began; what is older is of another build
 * @param messages the messages of the exceptions that it ended with
 */
public record EndedSession(Path root, List<ModuleFolders> modules, Instant started, List<String> messages) {

    /** Copies the lists. */
    public EndedSession {
        modules = List.copyOf(modules);
        messages = List.copyOf(messages);
    }

    /** Shows a file below the root, with slashes; one that stands elsewhere by its name alone. */
    String pathOf(Path file) {
        Path shown = file.startsWith(root) ? root.relativize(file) : file.getFileName();
        return shown.toString().replace('\\', '/');
    }
}
