package dev.crumple.records.metrics;

/**
 * A sum of minutes.
 *
 * @param minutes how many there are together
 * @param about whether one of them is known only roughly
 * @param counted of how many the minutes are known
 * @param unsaid of how many they are not
 */
public record Minutes(long minutes, boolean about, int counted, int unsaid) {}
