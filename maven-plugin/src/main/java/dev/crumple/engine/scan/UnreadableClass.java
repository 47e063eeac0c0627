package dev.crumple.engine.scan;

import dev.crumple.engine.SourceLine;

/**
 * A class file that could not be judged.
 *
 * @param at the class file
 * @param what what is wrong with it, a sentence
 * @param remedy what to do, a sentence
 */
public record UnreadableClass(SourceLine at, String what, String remedy) {}
