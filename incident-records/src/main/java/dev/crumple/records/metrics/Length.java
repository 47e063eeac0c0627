package dev.crumple.records.metrics;

import java.time.LocalDate;

/**
 * How long a span of one incident was.
 *
 * @param record the id of the incident
 * @param seconds the length, 0 or more
 * @param about whether one of its two moments is known only roughly
 * @param historical whether the record is marked as historical
 * @param begins the day on which the span begins
 * @param path the record's file below the project's root
 */
public record Length(String record, long seconds, boolean about, boolean historical, LocalDate begins, String path) {}
