package dev.crumple.maven;

import dev.crumple.engine.commitment.Change;
import dev.crumple.engine.commitment.Changed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Changes fields of one countermeasure in its file, and nothing else in it:
 * {@code mvn crumple:countermeasure -Dcrumple.id=2026-10-02-slow-graph/CM-2 -Dcrumple.state=done}.
 */
@Mojo(name = "countermeasure", aggregator = true, threadSafe = true)
public final class CountermeasureMojo extends RecordsMojo {

    /** The countermeasure, {@code record/id}. */
    @Parameter(property = "crumple.id")
    @Nullable
    String id;

    /** What people say of it now, such as {@code done}. */
    @Parameter(property = "crumple.state")
    @Nullable
    String state;

    /** Who sees to it now. */
    @Parameter(property = "crumple.owner")
    @Nullable
    String owner;

    /** The day until which it is promised now, such as {@code 2026-12-15}. */
    @Parameter(property = "crumple.due")
    @Nullable
    String due;

    /** Why it will not be done, or why nothing proves it. */
    @Parameter(property = "crumple.reason")
    @Nullable
    String reason;

    /** Who decided. */
    @Parameter(property = "crumple.decidedBy")
    @Nullable
    String decidedBy;

    /** The countermeasure that replaces it. */
    @Parameter(property = "crumple.supersededBy")
    @Nullable
    String supersededBy;

    @Override
    void execute(Path root, LocalDate present) throws IOException {
        String which = needed(
                "crumple.id",
                id,
                "crumple:countermeasure -Dcrumple.id=2026-10-02-slow-graph/CM-2 -Dcrumple.state=done");
        Map<String, String> fields = new LinkedHashMap<>();
        putWritten(fields, "state", state);
        putWritten(fields, "owner", owner);
        putWritten(fields, "due", due);
        putWritten(fields, "reason", reason);
        putWritten(fields, "decided-by", decidedBy);
        putWritten(fields, "superseded-by", supersededBy);
        if ("wont-do".equals(state)) {
            fields.put("decided", present.toString());
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing is to change. Write -Dcrumple.state=…, -Dcrumple.due=…, -Dcrumple.owner=…,"
                            + " -Dcrumple.reason=…, -Dcrumple.decidedBy=… or -Dcrumple.supersededBy=….");
        }
        Changed changed = new Change(folder(), root, present).of(which, fields);
        changed.told().forEach(getLog()::info);
        changed.asks().forEach(getLog()::warn);
    }

    private static void putWritten(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
