package dev.crumple.records;

import dev.crumple.records.MarkdownBlocks.Block;
import java.util.List;

/** Checks a record that has been read: what it says against itself, the policy and today. */
final class RecordCheck {

    private final Incident incident;
    private final Fields fields;
    private final Source source;
    private final Rulebook rules;

    RecordCheck(Incident incident, Fields fields, Source source, Rulebook rules) {
        this.incident = incident;
        this.fields = fields;
        this.source = source;
        this.rules = rules;
    }

    void check(Addresses addresses, List<Block> narrative) {
        FileFindings findings = source.findings();
        Account account = incident.account();
        addresses.check(account, incident.isTold(), findings);
        new RetrospectiveCheck(incident, fields, findings, rules).check();
        new TimelineCheck(incident, findings, rules.policy()).check();
        new StatedDurationCheck(incident, findings).check();
        new SpellingCheck(rules.policy(), findings).check(incident, fields);
        new LinkCheck(source.folder(), rules.projectRoot(), findings).check(narrative, account);
        rules.signals().check(incident, fields, findings);
    }
}
