package dev.crumple.records;

/**
 * A mistake in a record.
 *
 * @param rule the rule it breaks: {@code record-invalid}, {@code countermeasure-uncommitted},
 *     {@code countermeasure-overdue}, or a rule of {@linkplain dev.crumple.records.language.Language language}
 * @param warning whether it only warns
 * @param path the file below the project's root, with {@code /} between its names
 * @param line the line, from 1
 * @param what what is wrong, a sentence
 * @param remedy what to do, a sentence
 */
public record RecordFinding(String rule, boolean warning, String path, int line, String what, String remedy) {}
