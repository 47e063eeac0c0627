package dev.crumple.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Finding;
import dev.crumple.engine.Severity;
import dev.crumple.engine.SourceLine;
import dev.crumple.records.RecordFinding;
import dev.crumple.records.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordFindingsTest {

    private final Records records = new Records(
            List.of(),
            List.of(),
            List.of(
                    new RecordFinding("countermeasure-overdue", false, "postmortems/a.yaml", 4, "Late.", "Do it."),
                    new RecordFinding(
                            "countermeasure-uncommitted", true, "postmortems/a.yaml", 9, "No owner.", "Name.")));

    @Test
    void keepsTheirPlaceAndWarnsWhereTheyOnlyWarn() {
        assertThat(found(Map.of()))
                .containsExactly(
                        new Finding(
                                "countermeasure-overdue",
                                Severity.ERROR,
                                new SourceLine("postmortems/a.yaml", 4),
                                "Late.",
                                "Do it.",
                                List.of()),
                        new Finding(
                                "countermeasure-uncommitted",
                                Severity.WARNING,
                                new SourceLine("postmortems/a.yaml", 9),
                                "No owner.",
                                "Name.",
                                List.of()));
    }

    @Test
    void aWarningCanBeTurnedOff() {
        assertThat(found(Map.of("countermeasure-uncommitted", "OFF")))
                .extracting(Finding::rule)
                .containsExactly("countermeasure-overdue");
    }

    private List<Finding> found(Map<String, String> severities) {
        Findings findings = new Findings(Severities.read(severities));
        RecordFindings.add(records, findings);
        return findings.list();
    }
}
