package dev.crumple.records;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the timeline is in order, agrees with the times of the record, has no long silence, and gives its sources. */
final class TimelineCheck {

    static final String THIN = "timeline-thin";

    /** What an entry of a kind tells the time of. */
    private static final Map<String, String> MOMENT_OF_KIND = Map.of(
            "impact-start", "started",
            "started", "started",
            "detected", "detected",
            "acknowledged", "acknowledged",
            "declared", "declared",
            "mitigated", "mitigated",
            "resolved", "resolved",
            "cause-confirmed", "cause-confirmed");

    private static final Set<String> IMPACT = Set.of("impact", "impact-start");

    private final Incident incident;
    private final FileFindings findings;
    private final Policy policy;

    TimelineCheck(Incident incident, FileFindings findings, Policy policy) {
        this.incident = incident;
        this.findings = findings;
        this.policy = policy;
    }

    void check() {
        List<TimelineEntry> timeline = incident.account().narrative().timeline();
        checkOrder(timeline);
        timeline.forEach(this::checkAgainstTimes);
        if (incident.isTold() && incident.type().equals("incident") && !timeline.isEmpty()) {
            checkEvidence(timeline);
            checkSilence(timeline);
            checkCadence();
        }
    }

    private void checkOrder(List<TimelineEntry> timeline) {
        TimelineEntry last = null;
        for (TimelineEntry entry : timeline) {
            Moment at = entry.at();
            if (at == null) {
                continue;
            }
            if (last != null && last.at() != null && at.isBefore(last.at())) {
                unclear(
                        entry.line(),
                        "This entry is earlier than the one on line " + last.line() + ".",
                        "Put the entries in the order in which things happened, or correct one of the two times.");
            } else {
                last = entry;
            }
        }
    }

    private void checkAgainstTimes(TimelineEntry entry) {
        String name = MOMENT_OF_KIND.get(entry.kind());
        if (name == null || TimesOrder.isContradicted(incident.times(), name)) {
            return;
        }
        Moment inTimes = incident.times().get(name);
        Moment at = entry.at();
        if (inTimes != null && at != null && differ(at, inTimes)) {
            unclear(
                    entry.line(),
                    "This entry has another time than `" + name + "` on line " + inTimes.line() + ".",
                    "Correct one of the two.");
        }
    }

    /** Rough times agree while they are less than an hour apart. */
    private static boolean differ(Moment one, Moment other) {
        Duration slack = one.toTheMinute() && other.toTheMinute() ? Duration.ofMinutes(1) : Duration.ofHours(1);
        return one.latest().isBefore(other.earliest().minus(slack))
                || other.latest().isBefore(one.earliest().minus(slack));
    }

    private void checkEvidence(List<TimelineEntry> timeline) {
        long timeless = timeline.stream().filter(entry -> entry.at() == null).count();
        if (timeless > 0) {
            TimelineEntry first = timeline.stream()
                    .filter(entry -> entry.at() == null)
                    .findFirst()
                    .orElseThrow();
            thin(
                    first.line(),
                    timeless + " of " + timeline.size() + " entries have no time.",
                    "A chat or a log may still tell it; write `?` where nobody knows.");
        }
        if (timeline.stream().allMatch(entry -> entry.source() == null)) {
            thin(
                    timeline.get(0).line(),
                    "No entry of the timeline says where it can be seen.",
                    "Write `{source: …}` behind an entry: a chat log, a graph, a deployment.");
        }
        timeline.stream()
                .filter(entry -> IMPACT.contains(entry.kind()) && entry.source() == null)
                .findFirst()
                .ifPresent(entry -> thin(
                        entry.line(),
                        "This entry tells of the impact and gives no source.",
                        "Write `{source: …}`: a figure from telemetry or support says more than a memory."));
    }

    private void checkSilence(List<TimelineEntry> timeline) {
        Moment detected = incident.times().get("detected");
        Moment over =
                incident.times().getOrDefault("mitigated", incident.times().get("resolved"));
        if (detected == null) {
            return;
        }
        TimelineEntry last = null;
        for (TimelineEntry entry : timeline) {
            Moment at = entry.at();
            if (at == null || at.isOnlyADay() || at.isBefore(detected) || (over != null && over.isBefore(at))) {
                continue;
            }
            Moment before = last == null ? null : last.at();
            if (before != null && last != null && isLong(before.latest(), at.earliest())) {
                thin(
                        entry.line(),
                        "Nothing is told of the " + inWords(Duration.between(before.latest(), at.earliest()))
                                + " since the entry on line " + last.line() + ".",
                        "Write what people tried, waited for and ruled out meanwhile.");
            }
            last = entry;
        }
    }

    private boolean isLong(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(policy.longestGap()) > 0;
    }

    private void checkCadence() {
        @Nullable Duration promised = policy.cadence().get(String.valueOf(incident.severity()));
        List<Moment> updates = new ArrayList<>(incident.account().publicUpdates());
        for (int i = 1; promised != null && i < updates.size(); i++) {
            Duration silent =
                    Duration.between(updates.get(i - 1).latest(), updates.get(i).earliest());
            if (silent.compareTo(promised) > 0) {
                thin(
                        updates.get(i).line(),
                        "Customers heard nothing for " + inWords(silent) + "; the policy promises an update every "
                                + inWords(promised) + ".",
                        "Write why, or add the updates that are missing as `status-page` entries.");
            }
        }
    }

    private static String inWords(Duration length) {
        long minutes = length.toMinutes();
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60);
    }

    private void unclear(int line, String what, String remedy) {
        findings.under(EntryReader.RULE).invalid(line, what, remedy);
    }

    private void thin(int line, String what, String remedy) {
        findings.under(THIN).invalid(line, what, remedy);
    }
}
