package dev.crumple.maven;

import dev.crumple.records.Records;
import java.nio.file.Path;
import java.time.LocalDate;

/** Reads a folder of records, with paths that start from a root. */
@FunctionalInterface
interface RecordsSource {
    Records read(Path records, Path root, LocalDate today);
}
