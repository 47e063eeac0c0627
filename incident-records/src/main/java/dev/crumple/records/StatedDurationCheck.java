package dev.crumple.records;

import dev.crumple.records.Account.StatedDuration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
            List<Stretch> pieces = pieces(name);
            if (!pieces.isEmpty()
                    && pieces.stream().noneMatch(piece -> piece.to().isBefore(piece.from()))) {
                check(name, stated, pieces);
            }
        });
    }

    /** What the duration is made of; nothing when one of the times is not known. */
    private List<Stretch> pieces(String name) {
        if (name.equals("impact") && !incident.account().impactWindows().isEmpty()) {
            return Stretch.ofImpact(incident);
        }
        return BETWEEN.getOrDefault(name, List.of()).stream()
                .flatMap(pair -> Stretch.between(incident, pair.get(0), pair.get(1)).stream())
                .limit(1)
                .toList();
    }

    private void check(String name, StatedDuration stated, List<Stretch> pieces) {
        Duration shortest = sum(
                pieces,
                piece -> Duration.between(piece.from().latest(), piece.to().earliest())
                        .minus(slack(piece)));
        Duration longest = sum(
                pieces,
                piece -> Duration.between(piece.from().earliest(), piece.to().latest())
                        .plus(slack(piece)));
        if (stated.length().compareTo(shortest) < 0 || stated.length().compareTo(longest) > 0) {
            int last = pieces.get(pieces.size() - 1).to().line();
            findings.add(
                    RULE,
                    incident.historical(),
                    stated.line(),
                    "`" + name + "` is stated as " + stated.length() + ", and the times on lines "
                            + pieces.get(0).from().line() + (pieces.size() > 1 ? " to " : " and ") + last + " give "
                            + given(pieces) + ".",
                    "Remove it: durations are computed. Or correct the times.");
        }
    }

    private static Duration slack(Stretch piece) {
        if (piece.isToTheMinute()) {
            return Duration.ofMinutes(1);
        }
        return piece.from().isOnlyADay() && piece.to().isOnlyADay() ? Duration.ZERO : ROUGHLY;
    }

    private static String given(List<Stretch> pieces) {
        return pieces.stream().allMatch(Stretch::isToTheMinute)
                ? sum(pieces, Stretch::length).toString()
                : "another length, however rough they are";
    }

    private static Duration sum(List<Stretch> pieces, Function<Stretch, Duration> length) {
        return pieces.stream().map(length).reduce(Duration.ZERO, Duration::plus);
    }
}
