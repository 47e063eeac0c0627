package dev.crumple.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody made of a near miss or a weak signal.
 *
 * @param signature what all occurrences of the same signal share, such as the name of an alert; null when none is given
 * @param acknowledgedBy who took note of it; null when nobody did
 * @param decision {@code act}, {@code watch} or {@code dismiss}; null while nobody has decided
 * @param reason why; null when nobody says
 * @param reviewOn the day on which somebody looks at it again; null when there is none
 * @param line the line where it begins
 */
public record Signal(
        @Nullable String signature,
        @Nullable String acknowledgedBy,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable LocalDate reviewOn,
        int line) {

    static final String DISMISS = "dismiss";

    boolean isDismissed() {
        return DISMISS.equals(decision);
    }
}
