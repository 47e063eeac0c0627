package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which severities an incident was given: in the order of time, and up to the one that it has. */
final class SeverityHistory {

    static final String KEY = "severity-history";
    static final Vocabulary CHANGE = Vocabulary.of("at", "severity", "reason");

    private final Fields record;
    private final MomentReader moments;
    private final Policy policy;

    SeverityHistory(Fields record, MomentReader moments, Policy policy) {
        this.record = record;
        this.moments = moments;
        this.policy = policy;
    }

    /** The severity is null when the record has none. */
    List<SeverityChange> read(@Nullable String severity, Map<String, Moment> times) {
        List<SeverityChange> history = new ArrayList<>();
        SeverityChange before = null;
        Fields last = null;
        for (Fields fields : record.maps(KEY, "a severity", CHANGE)) {
            SeverityChange change = change(fields).orElse(null);
            last = change == null ? null : fields;
            if (change == null) {
                continue;
            }
            checkBeginning(fields, change, times);
            checkOrder(fields, change, before);
            before = change.at() == null ? before : change;
            history.add(change);
        }
        if (last != null) {
            checkEnd(last, history.get(history.size() - 1).severity(), severity);
        }
        return history;
    }

    private static void checkOrder(Fields fields, SeverityChange change, @Nullable SeverityChange before) {
        Moment at = change.at();
        if (at != null && before != null && before.at() != null && at.isBefore(before.at())) {
            fields.invalid(
                    "at",
                    quoted(change.severity()) + " was given before " + quoted(before.severity()) + " on line "
                            + before.line() + ".",
                    "Put the severities in the order in which they were given, or correct one of the two times.");
        }
    }

    private Optional<SeverityChange> change(Fields fields) {
        if (!fields.has("at")) {
            fields.invalid(
                    "at", "Nobody can tell since when the severity was given.", "Write `at: …`, or `at: unknown`.");
        }
        fields.require("severity");
        Moment at = MomentField.read(fields, "at", moments).known();
        String reason = fields.prose("reason").orElse(null);
        return policy.severity(fields, "severity").map(given -> new SeverityChange(at, given, reason, fields.line()));
    }

    /** A severity may be given before users are hurt, but not before the first sign of it. */
    private static void checkBeginning(Fields fields, SeverityChange change, Map<String, Moment> times) {
        List<Moment> signs = Stream.of("first-signal", "started", "detected")
                .flatMap(name -> Stream.ofNullable(times.get(name)))
                .toList();
        Moment at = change.at();
        if (at != null && !signs.isEmpty() && signs.stream().allMatch(at::isBefore)) {
            fields.invalid(
                    "at",
                    quoted(change.severity()) + " was given before anything of the incident was seen.",
                    "Correct this time, or those under `times`.");
        }
    }

    private static void checkEnd(Fields last, String end, @Nullable String severity) {
        if (severity == null) {
            last.invalid(
                    "severity",
                    "The history ends at " + quoted(end) + ", and the record has no severity.",
                    "Write `severity: " + end + "`.");
        } else if (!severity.equals(end)) {
            last.invalid(
                    "severity",
                    "The history ends at " + quoted(end) + ", and `severity` is " + quoted(severity) + ".",
                    "Correct one of the two.");
        }
    }
}
