package dev.crumple.records.metrics;

/**
 * A place in a record that could not be counted as it is written.
 *
 * @param path the record's file below the project's root
 * @param line the line, from 1
 * @param what what was left out and why, a sentence
 * @param remedy what to do, a sentence
 */
public record Note(String path, int line, String what, String remedy) {}
