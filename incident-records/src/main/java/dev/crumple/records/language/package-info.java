/**
 * The language of post-mortem records: who did what, in which mood and tense, about which kind of subject.
 *
 * <p>Start at {@link dev.crumple.records.language.Language}. The rules read English with a tokenizer and closed sets of
 * words, not with regular expressions, so that the time they take grows with the text and nothing else.
 */
@NullMarked
package dev.crumple.records.language;

import org.jspecify.annotations.NullMarked;
