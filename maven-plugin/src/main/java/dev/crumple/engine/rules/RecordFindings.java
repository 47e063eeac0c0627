package dev.crumple.engine.rules;

import dev.crumple.engine.SourceLine;
import dev.crumple.records.RecordFinding;
import dev.crumple.records.Records;
import java.util.List;

/** Turns the mistakes of records into findings. */
public final class RecordFindings {

    private RecordFindings() {}

    /**
     * Adds the findings of records.
     *
     * @param records the records
     * @param findings where to add
     */
    public static void add(Records records, Findings findings) {
        for (RecordFinding mistake : records.findings()) {
            SourceLine at = new SourceLine(mistake.path(), mistake.line());
            if (mistake.warning()) {
                findings.addWarning(mistake.rule(), at, mistake.what(), mistake.remedy());
            } else {
                findings.add(mistake.rule(), at, mistake.what(), mistake.remedy(), List.of());
            }
        }
    }
}
