package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time zone of a record. Where it names none, one finding tells of all the moments that need one. */
final class RecordZone {

    private static final Comparator<Needed> BY_PLACE = Comparator.comparing(
                    (Needed needed) -> needed.findings().path())
            .thenComparingInt(needed -> needed.written().line());

    private final @Nullable ZoneId zone;
    private final List<Needed> needed = new ArrayList<>();

    private record Needed(YamlValue.Text written, FileFindings findings) {}

    private RecordZone(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** The zone is null when the record names none. */
    static RecordZone of(@Nullable ZoneId zone) {
        return new RecordZone(zone);
    }

    static RecordZone read(Fields record) {
        return of(record.text("timezone")
                .map(name -> {
                    try {
                        return ZoneId.of(name);
                    } catch (DateTimeException e) {
                        record.invalid(
                                "timezone",
                                quoted(name) + " is no time zone.",
                                Vocabulary.sorted(ZoneId.getAvailableZoneIds())
                                        .nearest(name)
                                        .map(zone -> "Write `" + zone + "`.")
                                        .orElse("Write `UTC`, or a place such as `America/Denver`."));
                        // Any zone will do to look for further mistakes.
                        return ZoneOffset.UTC;
                    }
                })
                .orElse(null));
    }

    /** The zone of a time that is written without an offset; nothing, which is kept in mind, when the record has none. */
    Optional<ZoneId> of(YamlValue.Text written, FileFindings findings) {
        if (zone == null) {
            needed.add(new Needed(written, findings));
        }
        return Optional.ofNullable(zone);
    }

    ZoneId orElse(ZoneId other) {
        return zone == null ? other : zone;
    }

    /** Notes once that moments need a zone, at the first of them. */
    void noteThatItIsMissing() {
        needed.stream()
                .min(BY_PLACE)
                .ifPresent(
                        first -> first.findings()
                                .invalid(
                                        first.written().line(),
                                        quoted(first.written().text()) + " has no offset" + others(needed.size() - 1)
                                                + ", and the record has no `timezone`.",
                                        "Write `timezone: America/Denver` for all, or an offset such as `-07:00` behind the time."));
    }

    private static String others(int more) {
        return more == 0 ? "" : more == 1 ? ", nor has another time" : ", nor have " + more + " more times";
    }
}
