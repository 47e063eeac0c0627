package dev.crumple.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks that somebody answers near misses and weak signals, and looks again at one that is dismissed over and over: what
 * had never led to an accident led to one in the end.
 */
final class Signals {

    static final String UNANSWERED = "signal-unanswered";
    static final String DISMISSED = "signal-dismissed-again";

    private static final Set<String> TYPES = Set.of("near-miss", "weak-signal");

    private final LocalDate today;
    private final Policy policy;
    private final Map<String, List<Dismissal>> dismissed = new TreeMap<>();

    private record Dismissal(String id, int line, FileFindings findings) {}

    Signals(LocalDate today, Policy policy) {
        this.today = today;
        this.policy = policy;
    }

    void check(Incident incident, Fields fields, FileFindings findings) {
        if (!TYPES.contains(incident.type())) {
            return;
        }
        Signal signal = incident.account().signal();
        if (signal != null && signal.isDismissed() && signal.signature() != null) {
            dismissed
                    .computeIfAbsent(signal.signature(), one -> new ArrayList<>())
                    .add(new Dismissal(incident.id(), signal.line(), findings));
        }
        LocalDate review = signal == null ? null : signal.reviewOn();
        Moment started = incident.times().get("started");
        boolean answered = (signal != null && signal.decision() != null)
                || !incident.countermeasures().isEmpty()
                || !incident.status().equals("open");
        if (review != null && review.isBefore(today) && incident.status().equals("open")) {
            findings.under(UNANSWERED)
                    .invalid(
                            fields.line("signal"),
                            "Somebody was to look at this again on " + review + ", and the record is still open.",
                            "Close it, or write a new day as `review-on`.");
        } else if (review == null && !answered && started != null && isLate(started.day())) {
            findings.under(UNANSWERED)
                    .invalid(
                            fields.line("type"),
                            "Nobody has answered this since " + started.day() + ".",
                            "Write `signal: {decision: …}` with act, watch or dismiss, or the day on which somebody will"
                                    + " as `review-on`.");
        }
    }

    private boolean isLate(LocalDate since) {
        return since.plusDays(policy.answerWithin().toDays()).isBefore(today);
    }

    /** Notes the signals that were dismissed too often, when all records are known. */
    void checkDismissals() {
        dismissed.forEach((signature, all) -> {
            if (all.size() > policy.dismissals()) {
                Dismissal last = all.get(all.size() - 1);
                String records = all.stream().map(Dismissal::id).collect(Collectors.joining(", "));
                last.findings()
                        .under(DISMISSED)
                        .invalid(
                                last.line(),
                                FileFindings.quoted(signature) + " was dismissed " + all.size() + " times: " + records
                                        + ".",
                                "Nothing has come of it yet. Find out what it tells before something does, or remove"
                                        + " what gives the signal.");
            }
        });
    }
}
