package dev.crumple.records;

import dev.crumple.records.Account.StatedDuration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the moments of a record: each can be read, none is a typed duration, and they are in order. */
final class TimesReader {

    private static final String STATED_DURATIONS = "stated-durations";
    static final Vocabulary KNOWN = Vocabulary.of(
            "latent-since",
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
    static final Vocabulary STATED =
            Vocabulary.of("impact", "detect", "acknowledge", "mitigate", "fix", "resolve", "clean-up");
    private static final List<List<String>> IN_ORDER = List.of(
            List.of("latent-since", "started"),
            List.of("started", "mitigated"),
            List.of("started", "resolved"),
            List.of("mitigated", "resolved"),
            List.of("resolved", "closed"),
            List.of("resolved", "retrospective"));

    private final Fields times;
    private final MomentReader moments;
    private @Nullable String detectedBy;

    /** The moments that are known, by name, and who detected the incident. */
    record Times(Map<String, Moment> known, @Nullable String detectedBy, Map<String, StatedDuration> stated) {

        static final Times NONE = new Times(Map.of(), null, Map.of());
    }

    private TimesReader(Fields times, MomentReader moments) {
        this.times = times;
        this.moments = moments;
    }

    static Times read(Fields record, MomentReader moments) {
        return record.map("times", KNOWN)
                .map(times -> new TimesReader(times, moments).read())
                .orElse(Times.NONE);
    }

    private Times read() {
        Map<String, Moment> known = new HashMap<>();
        for (String name : KNOWN.words()) {
            Moment at = name.equals(STATED_DURATIONS) ? null : moment(name);
            if (at != null) {
                known.put(name, at);
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
        Map<String, StatedDuration> stated =
                times.map(STATED_DURATIONS, STATED).map(TimesReader::stated).orElse(Map.of());
        return new Times(known, detectedBy, stated);
    }

    private void checkOrder(String first, String second, Map<String, Moment> known) {
        Moment before = known.get(first);
        Moment after = known.get(second);
        if (before != null && after != null && after.isBefore(before)) {
            times.invalid(second, "`" + second + "` is before `" + first + "`.", "Correct one of the two times.");
        }
    }

    private @Nullable Moment moment(String name) {
        MomentField field = MomentField.read(times, name, moments);
        if (name.equals("detected")) {
            detectedBy = field.by();
        }
        return field.known();
    }

    private static Map<String, StatedDuration> stated(Fields durations) {
        Map<String, StatedDuration> stated = new HashMap<>();
        Lengths.readAll(durations)
                .forEach((name, length) -> stated.put(name, new StatedDuration(length, durations.line(name))));
        return stated;
    }
}
