package dev.crumple.records;

import java.util.List;
import java.util.stream.Stream;

/** Checks tags, names, categories and headings against the lists of the policy. */
final class SpellingCheck {

    static final String HEADING = "heading-missing";

    private final Policy policy;
    private final FileFindings findings;

    SpellingCheck(Policy policy, FileFindings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    void check(Incident incident, Fields fields) {
        Account account = incident.account();
        check(account.tags().stream(), policy.tags(), "tag", "tags");
        Retrospective retrospective = account.retrospective();
        Stream<Written> met = retrospective == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(retrospective)
                                .flatMap(one -> Stream.concat(
                                        Stream.ofNullable(one.owner()), Stream.ofNullable(one.facilitator()))),
                        retrospective.attended().values().stream().flatMap(List::stream));
        checkPeople(Stream.concat(account.roles().values().stream(), met));
        if (incident.isTold()) {
            checkHeadings(incident, fields);
        }
    }

    void checkPeople(Stream<Written> names) {
        check(names, policy.people(), "name", "people");
    }

    void checkCategory(Stream<Written> category) {
        check(category, policy.categories(), "category", "categories");
    }

    private void check(Stream<Written> words, List<String> known, String what, String key) {
        if (known.isEmpty()) {
            return;
        }
        Vocabulary vocabulary = Vocabulary.sorted(known);
        words.filter(word -> !vocabulary.has(word.text()))
                .forEach(word -> findings.invalid(
                        word.line(),
                        "The " + what + " " + FileFindings.quoted(word.text()) + " is not among `" + key
                                + "` in `policy.yaml`.",
                        vocabulary
                                .nearest(word.text())
                                .map(near -> "Write `" + near + "`.")
                                .orElse("Add it there, or write one that is.")));
    }

    private void checkHeadings(Incident incident, Fields fields) {
        for (String needed : policy.requiredHeadings().getOrDefault(String.valueOf(incident.severity()), List.of())) {
            if (incident.account().narrative().headings().stream()
                    .noneMatch(heading -> heading.text().equalsIgnoreCase(needed))) {
                findings.under(HEADING)
                        .invalid(
                                fields.line("severity"),
                                "A record of severity " + incident.severity() + " needs the heading "
                                        + FileFindings.quoted(needed) + ".",
                                "Write `## " + needed + "` and what is to be told below it.");
            }
        }
    }
}
