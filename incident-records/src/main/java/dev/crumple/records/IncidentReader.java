package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.MarkdownBlocks.Block;
import dev.crumple.records.language.Reader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one record from its texts. What cannot be read leaves a gap in the result, never a missing record. */
final class IncidentReader {

    static final Vocabulary KNOWN = Vocabulary.of(
            "schema",
            "id",
            "title",
            "type",
            "severity",
            SeverityHistory.KEY,
            "planned",
            "status",
            "historical",
            "audience",
            "timezone",
            "tags",
            "services",
            "failure-modes",
            "times",
            "impact",
            ImpactWindows.KEY,
            "roles",
            "retrospective",
            "signal",
            RunbookReader.KEY,
            "reproduced-by",
            "parties",
            "tools-lost",
            "published",
            "channels",
            "links",
            DrillReader.DRILL,
            CountermeasureReader.COUNTERMEASURES);
    private static final Vocabulary OF_COUNTERMEASURES = Vocabulary.of("schema", CountermeasureReader.COUNTERMEASURES);
    static final Vocabulary TYPES =
            Vocabulary.of("incident", "near-miss", "weak-signal", DrillReader.GAME_DAY, "experiment");
    static final Vocabulary STATUSES = Vocabulary.of("open", "resolved", "in-review", "published", "closed");
    static final Vocabulary PLANNED = Vocabulary.of("scheduled", "unscheduled");
    static final Vocabulary AUDIENCES = Vocabulary.of("internal", "public");

    private final String id;
    private final Rulebook rules;

    IncidentReader(String id, Rulebook rules) {
        this.id = id;
        this.rules = rules;
    }

    Incident read(Source record, @Nullable Source countermeasures, @Nullable Source log) {
        FileFindings findings = record.findings();
        YamlValue.Mapping map = record.text() == null ? null : FrontMatter.read(record.text(), findings);
        Fields fields = map == null ? Fields.unreadable(findings) : Fields.of("a record", map, KNOWN, findings);
        if (map != null) {
            check(fields);
        }
        record.checkNarrative(Reader.COLLEAGUES, rules.policy());
        boolean historical = fields.flag("historical");
        String severity = rules.policy().severity(fields, "severity").orElse(null);
        CountermeasureReader reader = new CountermeasureReader(id, severity, historical, rules);
        List<Block> blocks = MarkdownBlocks.of(FrontMatter.textBelow(record.orEmpty()));
        List<Countermeasure> committed = countermeasures(fields, record, countermeasures, reader);
        RecordZone zone = RecordZone.read(fields);
        Incident incident = incident(fields, record, blocks, historical, severity, committed, zone, log);
        if (map != null) { // Otherwise nobody knows whether it names a zone.
            zone.noteThatItIsMissing();
        }
        new RecordCheck(incident, fields, record, rules).check(reader.addresses(), blocks);
        return incident;
    }

    private Incident incident(
            Fields fields,
            Source record,
            List<Block> blocks,
            boolean historical,
            @Nullable String severity,
            List<Countermeasure> committed,
            RecordZone zone,
            @Nullable Source log) {
        FileFindings findings = record.findings();
        List<YamlValue.Text> failureModes = fields.texts("failure-modes");
        failureModes.forEach(mode -> rules.failureModes().check(mode, findings));
        Optional<String> type = fields.choice("type", TYPES);
        String status = fields.choice("status", STATUSES).orElse("open");
        TimesReader.Times times = TimesReader.read(fields, new MomentReader(zone, findings));
        Moment started = times.known().get("started");
        return new Incident(
                id,
                fields.text("title").orElse(id),
                type.orElse("incident"),
                severity,
                status,
                historical,
                fields.choice("planned", PLANNED).filter("scheduled"::equals).isPresent(),
                times.known(),
                times.detectedBy(),
                failureModes.stream().map(YamlValue.Text::text).toList(),
                committed,
                new DrillReader(fields, findings, rules.today())
                        .read(type, status, started == null ? null : started.day(), !committed.isEmpty()),
                account(fields, record, blocks, severity, times, zone, log),
                findings.path(),
                1);
    }

    private Account account(
            Fields fields,
            Source record,
            List<Block> blocks,
            @Nullable String severity,
            TimesReader.Times times,
            RecordZone zone,
            @Nullable Source log) {
        Narrative narrative = NarrativeReader.read(blocks, momentsOf(zone, record), record.findings());
        List<TimelineEntry> logged =
                log == null ? List.of() : NarrativeReader.readLog(log.orEmpty(), momentsOf(zone, log), log.findings());
        MomentReader moments = new MomentReader(zone, record.findings());
        return new AccountReader(fields)
                .read(
                        new SeverityHistory(fields, moments, rules.policy()).read(severity, times.known()),
                        new ImpactWindows(fields, moments).read(times.known()),
                        times.stated(),
                        narrative,
                        PublicUpdates.of(narrative.timeline(), logged));
    }

    private static MomentReader momentsOf(RecordZone zone, Source source) {
        return new MomentReader(zone, source.findings().under(EntryReader.RULE));
    }

    private void check(Fields fields) {
        fields.requireSchema();
        List.of("id", "title", "type", "status").forEach(fields::require);
        fields.text("id")
                .filter(written -> !written.equals(id))
                .ifPresent(written -> fields.invalid(
                        "id",
                        "The id is " + quoted(written) + ", but the name here is " + quoted(id) + ".",
                        "Write `id: " + id + "`, or rename what holds the record."));
        fields.choice("audience", AUDIENCES);
    }

    private static List<Countermeasure> countermeasures(
            Fields record, Source inRecord, @Nullable Source file, CountermeasureReader reader) {
        if (file != null && record.has(CountermeasureReader.COUNTERMEASURES)) {
            record.invalid(
                    CountermeasureReader.COUNTERMEASURES,
                    "Countermeasures stand here and in `countermeasures.yaml`.",
                    "Move these to `countermeasures.yaml`.");
        }
        reader.read(record, inRecord);
        if (file != null && file.text() != null) {
            YamlValue.Mapping map = YamlReader.read(file.text(), file.findings());
            if (map != null) {
                Fields fields = Fields.of("a file of countermeasures", map, OF_COUNTERMEASURES, file.findings());
                fields.requireSchema();
                fields.require(CountermeasureReader.COUNTERMEASURES);
                reader.read(fields, file);
            }
        }
        return reader.countermeasures();
    }
}
