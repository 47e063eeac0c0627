package dev.crumple.records;

import java.time.LocalDate;

/**
 * What records are checked against.
 *
 * @param today the day that due dates are measured against
 * @param policy what {@code policy.yaml} says
 * @param failureModes the failure modes that exist
 * @param replacements what is checked last, when all records are known
 */
record Rulebook(LocalDate today, Policy policy, FailureModeCheck failureModes, Replacements replacements) {}
