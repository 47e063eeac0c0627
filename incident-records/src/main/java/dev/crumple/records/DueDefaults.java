package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many days a countermeasure has by its severity, as {@code due-within} in {@code policy.yaml} says. Messages propose
 * the date that follows; nothing fills it in.
 *
 * @param days the days by severity
 */
record DueDefaults(Map<String, Integer> days) {

    static final DueDefaults NONE = new DueDefaults(Map.of());

    static final String FIELD = "due-within";

    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,2}");

    DueDefaults {
        days = Map.copyOf(days);
    }

    static DueDefaults read(Fields policy, Map<String, String> severities) {
        Map<String, Integer> days = new TreeMap<>();
        policy.freeMap(FIELD).ifPresent(fields -> {
            for (String severity : fields.keys()) {
                if (!severities.containsValue(severity)) {
                    fields.invalid(
                            severity,
                            quoted(severity) + " is none of `severities`.",
                            severities.isEmpty()
                                    ? "List it under `severities`."
                                    : Vocabulary.sorted(severities.values().stream()
                                                    .distinct()
                                                    .toList())
                                            .advice(severity));
                }
                fields.text(severity).ifPresent(written -> {
                    if (DAYS.matcher(written).matches()) {
                        days.put(severity, Integer.parseInt(written));
                    } else {
                        fields.invalid(
                                severity, quoted(written) + " is no number of days.", "Write days, from 1 to 999.");
                    }
                });
            }
        });
        return new DueDefaults(days);
    }

    /** Says which date the policy proposes; nothing when it proposes none. */
    Optional<String> proposal(@Nullable String severity, LocalDate today) {
        return Optional.ofNullable(severity)
                .map(days::get)
                .map(within -> within + (within == 1 ? " day" : " days") + " for " + severity + " by `policy.yaml`: "
                        + today.plusDays(within));
    }
}
