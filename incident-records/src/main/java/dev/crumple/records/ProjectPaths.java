package dev.crumple.records;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Names files as they are seen from the project's root, the same on every machine. */
final class ProjectPaths {

    private final Path root;
    private final List<RecordFinding> findings;

    ProjectPaths(Path root, List<RecordFinding> findings) {
        this.root = root.toAbsolutePath().normalize();
        this.findings = findings;
    }

    /** Notes the mistakes of a file, under its path below the root. */
    FileFindings findingsOf(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Path below = Objects.equals(path.getRoot(), root.getRoot()) ? root.relativize(path) : path;
        String name = StreamSupport.stream(below.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        return new FileFindings(name, findings);
    }
}
