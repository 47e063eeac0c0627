package dev.crumple.records;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What records are checked against.
 *
 * @param today the day that due dates are measured against
 * @param policy what {@code policy.yaml} says
 * @param failureModes the failure modes that exist
 * @param projectRoot the folder that links must not leave
 * @param replacements what is checked last, when all records are known
 * @param signals likewise
 */
record Rulebook(
        LocalDate today,
        Policy policy,
        FailureModeCheck failureModes,
        Path projectRoot,
        Replacements replacements,
        Signals signals) {}
