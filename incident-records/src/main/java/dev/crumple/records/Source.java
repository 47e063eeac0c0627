package dev.crumple.records;

import org.jspecify.annotations.Nullable;

/**
 * A file that is read.
 *
 * @param text its text; null when it cannot be read, which is noted already
 * @param findings where its mistakes go
 */
record Source(@Nullable String text, FileFindings findings) {}
