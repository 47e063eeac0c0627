package dev.crumple.records.metrics;

/**
 * A part of the incidents.
 *
 * @param part how many it holds for
 * @param whole how many say whether it does
 * @param unsaid how many do not say
 */
public record Share(int part, int whole, int unsaid) {}
