package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the moments of a record: each can be read, none is a typed duration, and they are in order. */
final class TimesReader {

    private static final String STATED_DURATIONS = "stated-durations";
    static final Vocabulary KNOWN = Vocabulary.of(
            "first-signal",
            "started",
            "detected",
            "acknowledged",
            "declared",
            "mitigated",
            "resolved",
            "closed",
            "retrospective",
            STATED_DURATIONS);
    private static final Vocabulary OF_A_MOMENT = Vocabulary.of("at", "precision", "by", "via");
    private static final List<List<String>> IN_ORDER = List.of(
            List.of("started", "mitigated"),
            List.of("started", "resolved"),
            List.of("mitigated", "resolved"),
            List.of("resolved", "closed"));

    private final Fields times;
    private final MomentReader moments;
    private @Nullable String detectedBy;

    /** The moments that are known, by name, and who detected the incident. */
    record Times(Map<String, Moment> known, @Nullable String detectedBy) {}

    private TimesReader(Fields times, MomentReader moments) {
        this.times = times;
        this.moments = moments;
    }

    static Times read(Fields record, FileFindings findings) {
        MomentReader moments = new MomentReader(zone(record), findings);
        return record.map("times", KNOWN)
                .map(times -> new TimesReader(times, moments).read())
                .orElse(new Times(Map.of(), null));
    }

    private static @Nullable ZoneId zone(Fields record) {
        return record.text("timezone")
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
                .orElse(null);
    }

    private Times read() {
        Map<String, Moment> known = new HashMap<>();
        for (String name : KNOWN.words()) {
            if (name.equals(STATED_DURATIONS)) {
                times.freeMap(name).ifPresent(TimesReader::checkStatedDurations);
            } else {
                times.value(name).flatMap(value -> moment(name, value)).ifPresent(at -> known.put(name, at));
            }
        }
        IN_ORDER.forEach(pair -> checkOrder(pair.get(0), pair.get(1), known));
        Moment started = known.get("started");
        if (started != null && known.containsKey("resolved") && started.isTheSameMinuteAs(known.get("resolved"))) {
            times.invalid(
                    "resolved",
                    "`resolved` is the same time as `started`, so that the incident took no time at all.",
                    "Correct one of them, or write `precision: approximate`.");
        }
        return new Times(known, detectedBy);
    }

    private void checkOrder(String first, String second, Map<String, Moment> known) {
        Moment before = known.get(first);
        Moment after = known.get(second);
        if (before != null && after != null && after.isBefore(before)) {
            times.invalid(second, "`" + second + "` is before `" + first + "`.", "Correct one of the two times.");
        }
    }

    private Optional<Moment> moment(String name, YamlValue value) {
        if (value instanceof YamlValue.Mapping) {
            return times.map(name, OF_A_MOMENT).flatMap(fields -> moment(name, fields));
        }
        return times.placedText(name)
                .filter(at -> !at.text().equals("unknown") && !at.text().equals("?"))
                .flatMap(at -> read(name, at, null));
    }

    private Optional<Moment> moment(String name, Fields fields) {
        Optional<String> by = fields.text("by");
        if (name.equals("detected")) {
            detectedBy = by.orElse(null);
        }
        fields.text("via");
        Precision precision =
                fields.choice("precision", Precision.WORDS).map(Precision::of).orElse(null);
        if (!fields.has("at") && precision != Precision.UNKNOWN) {
            fields.invalid("at", "`" + name + "` has no `at`.", "Write `at: …`, or `precision: unknown`.");
        }
        return fields.placedText("at").flatMap(at -> read(name, at, precision));
    }

    private Optional<Moment> read(String name, YamlValue.Text at, @Nullable Precision precision) {
        if (isDuration(at.text())) {
            times.invalid(
                    name,
                    "`" + name + "` is the duration " + quoted(at.text()) + ".",
                    "Write the time at which it was; durations are computed, and one that the times cannot give"
                            + " goes under `stated-durations`.");
            return Optional.empty();
        }
        return moments.read(at, precision).filter(moment -> precision != Precision.UNKNOWN);
    }

    private static void checkStatedDurations(Fields durations) {
        for (String name : durations.keys()) {
            durations
                    .text(name)
                    .filter(text -> !isDuration(text))
                    .ifPresent(text -> durations.invalid(
                            name,
                            quoted(text) + " is no duration.",
                            "Write `PT13H` for thirteen hours, `PT20M` for twenty minutes."));
        }
    }

    private static boolean isDuration(String text) {
        try {
            return text.contains("T")
                    ? !Duration.parse(text).isNegative()
                    : !Period.parse(text).isNegative();
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
