package dev.crumple.records.language;

/**
 * What is said of a sentence.
 *
 * @param what what it does, a sentence
 * @param remedy the question to ask instead
 */
record Advice(String what, String remedy) {}
