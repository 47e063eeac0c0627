package dev.crumple.records.language;

/**
 * What a rule of language says of a line.
 *
 * @param rule the rule's name: one of {@link Language#RULES}, or {@code record-invalid} for a waiver that is none
 * @param line the line, from 1
 * @param what what the sentence does, a sentence
 * @param remedy the question to ask instead
 */
public record Remark(String rule, int line, String what, String remedy) {}
