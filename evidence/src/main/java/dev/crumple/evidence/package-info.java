/**
 * What run time and tests leave behind for the build: {@linkplain dev.crumple.evidence.RunEvidence evidence} of game
 * days, {@linkplain dev.crumple.evidence.TestOutcome outcomes} of tests,
 * {@linkplain dev.crumple.evidence.LogbookEntry logbook} lines, each with one writer; and the
 * {@linkplain dev.crumple.evidence.Declaration declaration} as plain values, with the canonical text and the digest
 * that a proof is tied to.
 *
 * <p>All of it lives under one folder, {@link dev.crumple.evidence.OutputFolder}.
 */
@NullMarked
package dev.crumple.evidence;

import org.jspecify.annotations.NullMarked;
