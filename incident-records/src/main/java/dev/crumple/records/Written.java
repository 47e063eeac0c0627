package dev.crumple.records;

/**
 * A word or sentence of a record, and where it stands.
 *
 * @param text the text, on one line unless prose is allowed
 * @param line the line of the record's file that it stands on, from 1
 */
public record Written(String text, int line) {}
