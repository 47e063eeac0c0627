package dev.crumple.gameday.internal.verdict;

import dev.crumple.evidence.Verdict;

/**
 * A verdict with its sentence.
 *
 * @param verdict the verdict
 * @param message the sentence
 */
public record Judgement(Verdict verdict, String message) {}
