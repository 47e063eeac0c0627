package dev.crumple.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that people met before an incident was closed, and that somebody led them who was not part of it (The DevOps
 * Handbook, chapter 19).
 */
final class RetrospectiveCheck {

    static final String CLOSED_WITHOUT = "closed-without-retrospective";
    static final String FACILITATOR = "facilitator-was-responder";
    static final String INCOMPLETE = "retrospective-incomplete";

    private static final Set<String> INVOLVED = Set.of("decided", "responded", "diagnosed");
    /** Who looks from outside may lead. */
    private static final Set<String> OUTSIDE = Set.of("facilitator", "observer", "observers", "sponsor");

    private final Incident incident;
    private final Fields fields;
    private final FileFindings findings;
    private final Rulebook rules;

    RetrospectiveCheck(Incident incident, Fields fields, FileFindings findings, Rulebook rules) {
        this.incident = incident;
        this.fields = fields;
        this.findings = findings;
        this.rules = rules;
    }

    void check() {
        if (!incident.type().equals("incident")) {
            return;
        }
        Retrospective retrospective = incident.account().retrospective();
        VoicesCheck voices = new VoicesCheck(incident, findings, rules.policy());
        if (incident.status().equals("closed")
                && rules.policy().needsRetrospective(incident.severity())
                && !isHeld()
                && (retrospective == null || retrospective.noneBecause() == null)) {
            findings.add(
                    CLOSED_WITHOUT,
                    incident.historical(),
                    fields.line("status"),
                    "The record is closed, and "
                            + (incident.times().containsKey("retrospective")
                                    ? "its retrospective is only to come."
                                    : "nobody says when its retrospective was."),
                    "Hold it and write its day as `retrospective` below `times`, or write why there is none as"
                            + " `retrospective: {none-because: …}`.");
        }
        if (retrospective != null && retrospective.noneBecause() == null) {
            checkFacilitator(retrospective);
            checkOwner(retrospective);
            checkRoles();
            if (isHeld() || (incident.isTold() && !retrospective.attended().isEmpty())) {
                voices.checkAttended(retrospective);
            }
        }
        voices.checkPerspectives();
        checkFactors();
        checkLag();
    }

    private boolean isHeld() {
        Moment held = incident.times().get("retrospective");
        return held != null && !held.day().isAfter(rules.today());
    }

    private void checkFacilitator(Retrospective retrospective) {
        Written facilitator = retrospective.facilitator();
        if (facilitator == null) {
            return;
        }
        String part = partOf(facilitator.text());
        if (part != null) {
            findings.under(FACILITATOR)
                    .invalid(
                            facilitator.line(),
                            facilitator.text() + " leads the retrospective and " + part + ".",
                            "Ask somebody to lead it who was not part of the incident: they ask what everybody in it"
                                    + " takes for granted.");
        }
    }

    private @Nullable String partOf(String person) {
        for (Map.Entry<String, Written> role : incident.account().roles().entrySet()) {
            if (!OUTSIDE.contains(role.getKey()) && same(role.getValue().text(), person)) {
                return "was " + role.getKey() + " of the incident";
            }
        }
        for (String group : new TreeSet<>(INVOLVED)) {
            if (attended(group).anyMatch(one -> same(one.text(), person))) {
                return "is among those who " + group;
            }
        }
        return entries()
                .filter(entry -> entry.actor() != null && same(entry.actor(), person))
                .findFirst()
                .map(entry -> "acts in the timeline on line " + entry.line())
                .orElse(null);
    }

    private Stream<TimelineEntry> entries() {
        return incident.account().narrative().timeline().stream();
    }

    private Stream<Written> attended(String group) {
        Retrospective retrospective = incident.account().retrospective();
        return retrospective == null
                ? Stream.empty()
                : retrospective.attended().getOrDefault(group, List.of()).stream();
    }

    private void checkOwner(Retrospective retrospective) {
        if (retrospective.owner() == null && !incident.status().equals("open")) {
            incomplete(
                    retrospective.line(),
                    "The retrospective has no owner, so that nobody sees to it that it is held.",
                    "Write who does as `owner` of `retrospective`.");
        }
    }

    private void checkRoles() {
        if (incident.isTold()
                && fields.has("roles")
                && incident.account().roles().isEmpty()) {
            incomplete(
                    fields.line("roles"),
                    "Nobody is named who had a role in the incident.",
                    "Write who led, who wrote and who spoke with customers, or remove `roles`.");
        }
    }

    private void checkFactors() {
        List<Narrative.Point> factors = incident.account().narrative().factors();
        if (incident.isTold() && factors.size() == 1) {
            incomplete(
                    factors.get(0).line(),
                    factors.get(0).id() + " is the only contributing factor, and an incident seldom has just one.",
                    "Ask what else had to be so: what lay there unnoticed, and what kept people from seeing or stopping it"
                            + " sooner.");
        }
    }

    private void checkLag() {
        Moment resolved = incident.times().get("resolved");
        if (resolved == null
                || incident.status().equals("open")
                || !rules.policy().needsRetrospective(incident.severity())) {
            return;
        }
        Moment held = incident.times().get("retrospective");
        LocalDate latest =
                resolved.day().plusDays(rules.policy().retrospectiveWithin().toDays());
        Retrospective retrospective = incident.account().retrospective();
        boolean none = retrospective != null && retrospective.noneBecause() != null;
        if (held != null && held.day().isAfter(latest)) {
            incomplete(
                    held.line(),
                    "The retrospective was planned for later than " + latest + ".",
                    "Memories fade: `policy.yaml` says by when people meet, under `retrospectives`.");
        } else if (held == null
                && !none
                && latest.isBefore(rules.today())
                && !incident.status().equals("closed")) {
            incomplete(
                    resolved.line(),
                    "The incident was resolved on " + resolved.day() + ", and nobody says that people met by " + latest
                            + ".",
                    "Hold it and write its day as `retrospective` below `times`, or write why there is none as"
                            + " `retrospective: {none-because: …}`.");
        }
    }

    private void incomplete(int line, String what, String remedy) {
        findings.under(INCOMPLETE).invalid(line, what, remedy);
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }
}
