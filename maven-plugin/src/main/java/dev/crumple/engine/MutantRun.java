package dev.crumple.engine;

import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a test made of a part of the protection taken away, which no proof depends on.
 *
 * @param mutant what was taken away
 * @param verdict the verdict of the run, as of a counter-run
 * @param accepted the written reason why this protection stays; null for none
 */
public record MutantRun(
        Mutant mutant, Verdict verdict, @Nullable String accepted) {}
