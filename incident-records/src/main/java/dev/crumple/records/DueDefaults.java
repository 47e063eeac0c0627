package dev.crumple.records;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a countermeasure has by its severity, as {@code due-defaults} in {@code policy.yaml} says. Messages propose the
 * date that follows; nothing fills it in.
 *
 * @param lengths the lengths by severity
 */
record DueDefaults(Map<String, Duration> lengths) {

    static final DueDefaults NONE = new DueDefaults(Map.of());

    DueDefaults {
        lengths = Map.copyOf(lengths);
    }

    /** Says which date the policy proposes; nothing when it proposes none. */
    Optional<String> proposal(@Nullable String severity, LocalDate today) {
        return Optional.ofNullable(severity)
                .map(lengths::get)
                .map(Duration::toDays)
                .map(days -> days + (days == 1 ? " day" : " days") + " for " + severity + " by `policy.yaml`: "
                        + today.plusDays(days));
    }
}
