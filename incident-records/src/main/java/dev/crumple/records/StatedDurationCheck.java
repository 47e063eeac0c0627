package dev.crumple.records;

import dev.crumple.records.Account.StatedDuration;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Checks that no typed duration contradicts the times: of those that people type, every third is wrong. */
final class StatedDurationCheck {

    static final String RULE = "duration-contradicted";

    private static final Duration ROUGHLY = Duration.ofMinutes(30);

    /** Between which moments a duration is, by its name; the first pair of which both are known counts. */
    private static final Map<String, List<List<String>>> BETWEEN = Map.of(
            "impact", List.of(List.of("started", "mitigated"), List.of("started", "resolved")),
            "detect", List.of(List.of("started", "detected")),
            "acknowledge", List.of(List.of("detected", "acknowledged")),
            "mitigate", List.of(List.of("started", "mitigated")),
            "fix", List.of(List.of("detected", "mitigated")),
            "resolve", List.of(List.of("started", "resolved")),
            "clean-up", List.of(List.of("mitigated", "resolved")));

    private final Incident incident;
    private final FileFindings findings;

    StatedDurationCheck(Incident incident, FileFindings findings) {
        this.incident = incident;
        this.findings = findings;
    }

    void check() {
        incident.account().statedDurations().forEach((name, stated) -> {
            for (List<String> pair : BETWEEN.getOrDefault(name, List.of())) {
                Moment from = incident.times().get(pair.get(0));
                Moment to = incident.times().get(pair.get(1));
                if (from != null && to != null) {
                    check(name, stated, from, to);
                    return;
                }
            }
        });
    }

    private void check(String name, StatedDuration stated, Moment from, Moment to) {
        Duration slack = from.toTheMinute() && to.toTheMinute()
                ? Duration.ofMinutes(1)
                : from.isOnlyADay() && to.isOnlyADay() ? Duration.ZERO : ROUGHLY;
        Duration shortest = Duration.between(from.latest(), to.earliest()).minus(slack);
        Duration longest = Duration.between(from.earliest(), to.latest()).plus(slack);
        if (stated.length().compareTo(shortest) < 0 || stated.length().compareTo(longest) > 0) {
            findings.add(
                    RULE,
                    incident.historical(),
                    stated.line(),
                    "`" + name + "` is stated as " + stated.length() + ", and the times on lines " + from.line()
                            + " and " + to.line() + " give " + given(from, to) + ".",
                    "Remove it: durations are computed. Or correct the times.");
        }
    }

    private static String given(Moment from, Moment to) {
        return from.toTheMinute() && to.toTheMinute()
                ? Duration.between(from.earliest(), to.earliest()).toString()
                : "another length, however rough they are";
    }
}
