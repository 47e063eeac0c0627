package dev.crumple.records.language;

import java.util.Optional;

/** A rule of language: looks at one sentence, and knows nothing of files and lines. */
interface LanguageRule {

    /** Names the rule as messages, the POM and the docs do. */
    String id();

    /** What to say of the sentence; empty when it breaks no rule. */
    Optional<Advice> of(Sentence sentence);
}
