package dev.crumple.records;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The meeting in which people learn from an incident. Its time stands among the times of the record.
 *
 * @param owner who sees to it that it is held; null when nobody does
 * @param facilitator who leads it; null when nobody does
 * @param with who helped to analyse
 * @param interviews how long people were interviewed, as a duration; null when they were not
 * @param duration how long it took, as a duration; null when nobody says
 * @param attended who took part, by group: {@code decided}, {@code identified}, {@code responded}, {@code diagnosed},
 *     {@code affected} and {@code others}
 * @param noneBecause why there is none; null when there is one, or ought to be
 * @param line the line where it begins
 */
public record Retrospective(
        @Nullable Written owner,
        @Nullable Written facilitator,
        List<Written> with,
        @Nullable Written interviews,
        @Nullable Written duration,
        Map<String, List<Written>> attended,
        @Nullable Written noneBecause,
        int line) {

    /** Copies the list, and the groups in the order of their names. */
    public Retrospective {
        with = List.copyOf(with);
        attended = Collections.unmodifiableMap(new TreeMap<>(attended));
    }
}
