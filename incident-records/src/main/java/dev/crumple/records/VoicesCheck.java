package dev.crumple.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that all are heard who know something: each group saw what the others did not (P12, P17 to P21). */
final class VoicesCheck {

    private final Incident incident;
    private final FileFindings findings;
    private final Policy policy;

    VoicesCheck(Incident incident, FileFindings findings, Policy policy) {
        this.incident = incident;
        this.findings = findings.under(RetrospectiveCheck.INCOMPLETE);
        this.policy = policy;
    }

    /** Notes that what happened is told from one side alone. */
    void checkPerspectives() {
        List<Written> perspectives = incident.account().narrative().perspectives();
        if (incident.isTold() && perspectives.size() == 1) {
            findings.invalid(
                    perspectives.get(0).line(),
                    "Only one of those who were there tells what they saw.",
                    "Ask the others for what they saw, did and felt, and write an item for each.");
        }
    }

    /** Notes which groups and which people were not at a retrospective. */
    void checkAttended(Retrospective retrospective) {
        List<String> empty = new ArrayList<>();
        for (String group : AccountReader.GROUPS.words()) {
            if (!group.equals("others")
                    && retrospective.attended().getOrDefault(group, List.of()).isEmpty()) {
                empty.add(group);
            }
        }
        if (!empty.isEmpty()) {
            findings.invalid(
                    retrospective.line(),
                    "Below `attended` nobody stands for " + String.join(", ", empty) + ".",
                    "Each group saw something that the others did not: write who of it was there, or ask them.");
        }
        Set<String> present = retrospective.attended().values().stream()
                .flatMap(List::stream)
                .map(one -> lower(one.text()))
                .collect(Collectors.toSet());
        List<String> absent = tookPart()
                .filter(person -> !present.contains(lower(person)))
                .distinct()
                .sorted()
                .toList();
        if (!present.isEmpty() && !absent.isEmpty()) {
            findings.invalid(
                    retrospective.line(),
                    "Of those with a role in the incident or an entry in its timeline, " + String.join(", ", absent)
                            + (absent.size() == 1 ? " is" : " are") + " not among those who attended.",
                    "Add them, or ask them for what they saw.");
        }
    }

    /** Who acts in the timeline may be a team or a machine; the policy tells who is a person. */
    private Stream<String> tookPart() {
        return Stream.concat(
                incident.account().roles().values().stream().map(Written::text),
                incident.account().narrative().timeline().stream()
                        .flatMap(entry -> Stream.ofNullable(entry.actor()))
                        .filter(policy.people()::contains));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
