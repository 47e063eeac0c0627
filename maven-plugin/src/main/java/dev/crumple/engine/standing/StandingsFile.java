package dev.crumple.engine.standing;

import dev.crumple.engine.Json;
import dev.crumple.engine.SeenProof;
import dev.crumple.engine.Stand;
import dev.crumple.records.Countermeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps standings as JSON, for tools and for the next build of the same classes. */
public final class StandingsFile {

    /** The name of the file that a check leaves in its output folder. */
    public static final String VERIFICATION = "verification.json";

    private StandingsFile() {}

    /**
     * Writes standings, the same bytes for the same arguments.
     *
     * @param stands the countermeasures
     * @param today the day
     * @param commit the commit that was built; null when it is not known
     * @param file the file, replaced when it is there
     * @throws IOException if it cannot be written
     */
    public static void write(List<Stand> stands, LocalDate today, @Nullable String commit, Path file)
            throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", 1);
        members.put("today", today.toString());
        if (commit != null) {
            members.put("commit", commit);
        }
        members.put(
                "countermeasures", stands.stream().map(StandingsFile::members).toList());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, Json.text(members));
    }

    private static Map<String, Object> members(Stand stand) {
        Countermeasure countermeasure = stand.countermeasure();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("countermeasure", countermeasure.ref());
        members.put("title", countermeasure.title());
        members.put(
                "state", countermeasure.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        members.put("standing", stand.standing().word());
        putKnown(members, "owner", countermeasure.owner());
        putKnown(members, "due", countermeasure.due());
        putKnown(members, "expires", countermeasure.expires());
        putKnown(members, "priority", countermeasure.priority());
        putKnown(members, "kind", countermeasure.kind());
        putKnown(members, "category", countermeasure.category());
        putKnown(members, "failureMode", countermeasure.failureMode());
        members.put("addresses", countermeasure.addresses());
        putKnown(members, "tracker", countermeasure.tracker());
        putKnown(members, "definitionOfDone", countermeasure.definitionOfDone());
        putKnown(members, "reason", countermeasure.decision().reason());
        putKnown(members, "decidedBy", countermeasure.decision().by());
        putKnown(members, "decided", countermeasure.decision().on());
        putKnown(members, "supersededBy", countermeasure.decision().supersededBy());
        members.put(
                "proofs", stand.proofs().stream().map(StandingsFile::members).toList());
        if (stand.before() != null) {
            putKnown(members, "lastVerified", stand.before().on());
            putKnown(members, "lastVerifiedCommit", stand.before().commit());
        }
        members.put("path", countermeasure.path());
        members.put("line", countermeasure.line());
        return members;
    }

    private static Map<String, Object> members(SeenProof seen) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("means", seen.proof().means().word());
        members.put("name", seen.proof().name());
        members.put(
                "sight", seen.sighting().sight().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        members.put("told", seen.sighting().told());
        putKnown(members, "on", seen.sighting().on());
        return members;
    }

    private static void putKnown(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }
}
