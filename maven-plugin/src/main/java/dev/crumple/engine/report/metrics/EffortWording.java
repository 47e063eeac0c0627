package dev.crumple.engine.report.metrics;

import dev.crumple.engine.Counted;
import dev.crumple.records.metrics.Effort;
import dev.crumple.records.metrics.Minutes;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for what it took people to respond, the same on the console and on the page. */
final class EffortWording {

    private EffortWording() {}

    /** Adds up what friction cost, by what it was about. */
    static String friction(Effort effort) {
        long minutes = 0;
        int counted = 0;
        int unsaid = 0;
        for (Minutes kind : effort.friction().values()) {
            minutes += kind.minutes();
            counted += kind.counted();
            unsaid += kind.unsaid();
        }
        if (counted + unsaid == 0) {
            return "none is written down";
        }
        String all = counted == 0
                ? String.join(", ", effort.friction().keySet())
                : Wording.length(60 * minutes) + " ("
                        + effort.friction().entrySet().stream()
                                .map(kind -> kind.getKey() + " " + ofKind(kind.getValue()))
                                .collect(Collectors.joining(", "))
                        + ")";
        return unsaid == 0 ? all : all + "; the minutes are unsaid in " + unsaid;
    }

    private static String ofKind(Minutes kind) {
        return kind.counted() == 0 ? "unsaid" : Wording.length(60 * kind.minutes());
    }

    /** Says how long people worked after hours; null where nobody knows the hours. */
    static @Nullable String afterHours(Effort effort) {
        Minutes after = effort.afterHours();
        return after == null
                ? null
                : (after.about() ? "about " : "") + Wording.length(60 * after.minutes())
                        + " from detection to mitigation of "
                        + Counted.of(after.counted(), "incident")
                        + (after.unsaid() == 0 ? "" : "; the times are unsaid in " + after.unsaid());
    }

    static String runbooks(Effort effort) {
        return effort.runbooks().isEmpty()
                ? "none is named"
                : effort.runbooks().entrySet().stream()
                        .map(use -> use.getValue() + " " + use.getKey().word().replace('-', ' '))
                        .collect(Collectors.joining(", "));
    }

    static String severities(Map<String, Integer> severities) {
        return severities.entrySet().stream()
                .map(severity -> severity.getKey() + " " + severity.getValue())
                .collect(Collectors.joining(", "));
    }
}
