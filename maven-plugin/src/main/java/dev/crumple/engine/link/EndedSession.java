package dev.crumple.engine.link;

import java.time.Instant;
import java.util.List;

/**
 * A build that is over.
 *
 * @param modules the folders of its modules
 * @param started when it began; what is older is of another build
 * @param messages the messages of the exceptions that it ended with
 */
public record EndedSession(List<ModuleFolders> modules, Instant started, List<String> messages) {

    /** Copies the lists. */
    public EndedSession {
        modules = List.copyOf(modules);
        messages = List.copyOf(messages);
    }
}
