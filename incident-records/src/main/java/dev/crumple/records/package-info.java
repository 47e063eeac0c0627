/**
 * Post-mortem records: files in the repository, read into typed values that know the line they stand on.
 *
 * <p>Start at {@link dev.crumple.records.RecordsReader}.
 */
@NullMarked
package dev.crumple.records;

import org.jspecify.annotations.NullMarked;
