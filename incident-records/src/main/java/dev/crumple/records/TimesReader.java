package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.Account.StatedDuration;
import java.util.HashMap;
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
            "cause-confirmed",
            "retrospective",
            STATED_DURATIONS);
    static final Vocabulary STATED =
            Vocabulary.of("impact", "detect", "acknowledge", "mitigate", "fix", "resolve", "clean-up");
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
        TimesOrder.contradictions(known)
                .forEach(pair -> times.invalid(
                        pair.second(),
                        "`" + pair.second() + "` is before `" + pair.first() + "`.",
                        "Correct one of the two times."));
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

    private @Nullable Moment moment(String name) {
        MomentField field = MomentField.read(times, name, moments);
        if (name.equals("detected")) {
            detectedBy = field.by();
            checkFinder();
        }
        return field.known();
    }

    private void checkFinder() {
        if (detectedBy != null && !Incident.FINDERS.contains(detectedBy)) {
            times.doubt(
                    "detected",
                    "`by` of `detected` is " + quoted(detectedBy) + ", which figures do not count.",
                    new Vocabulary(Incident.FINDERS).advice(detectedBy) + " How, and by whom, goes under `via`.");
        }
    }

    private static Map<String, StatedDuration> stated(Fields durations) {
        Map<String, StatedDuration> stated = new HashMap<>();
        Lengths.readAll(durations)
                .forEach((name, length) -> stated.put(name, new StatedDuration(length, durations.line(name))));
        return stated;
    }
}
