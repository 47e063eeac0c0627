package dev.crumple.engine.record;

import dev.crumple.records.YamlText;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Begins the record of a near miss or a weak signal, in one file and from one sentence. */
public final class ShortRecord {

    private static final Set<String> TYPES = Set.of("near-miss", "weak-signal");

    private ShortRecord() {}

    /**
     * Writes the file, which must not be there.
     *
     * @param title what was noticed, one line
     * @param type {@code near-miss} or {@code weak-signal}
     * @param severity the severity; null when nobody says
     * @param failureMode the failure mode that it is about; null when nobody says
     * @param text what else there is to say; null for nothing
     * @param zone the zone of the day
     * @param folder where records stand
     * @return what was written
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the type is another, or the record is there; the message is a sentence
     */
    public static Begun begin(
            String title,
            String type,
            @Nullable String severity,
            @Nullable String failureMode,
            @Nullable String text,
            ZoneId zone,
            RecordsPlace folder)
            throws IOException {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("crumple.type is \"" + type
                    + "\": write near-miss or weak-signal; an incident begins with crumple:new-postmortem.");
        }
        folder.refuseUnlisted(severity);
        String id = folder.today() + "-" + Slug.of(title, type);
        String record =
                "---\nschema: 1\nid: " + YamlText.scalar(id) + "\ntitle: " + YamlText.quoted(Escaped.title(title))
                        + "\ntype: " + type + "\n"
                        + (severity == null ? "" : "severity: " + YamlText.scalar(severity) + "\n")
                        + "status: open\n"
                        + (failureMode == null ? "" : "failure-modes: [" + YamlText.scalar(failureMode) + "]\n")
                        + "timezone: " + zone.getId() + "\ntimes:\n  detected: " + folder.today() + "\n"
                        + "countermeasures: []              # - {id: CM-1, title: …, state: proposed}\n---\n\n"
                        + (text == null
                                ? "<!-- What was noticed, what kept it from becoming an incident, and what may still. -->\n"
                                : Escaped.of(text) + "\n");
        return folder.write(id, record, List.of());
    }
}
