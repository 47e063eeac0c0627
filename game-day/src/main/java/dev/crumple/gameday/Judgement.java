package dev.crumple.gameday;

import dev.crumple.evidence.Verdict;

/** A verdict with its sentence. */
record Judgement(Verdict verdict, String message) {}
