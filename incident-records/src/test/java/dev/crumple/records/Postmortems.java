package dev.crumple.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A project with a folder {@code postmortems} to write records into and to read them from. */
public record Postmortems(Path root) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** The front matter that every record needs; what a test adds begins on line 7. */
    static final String NEEDED = """
            ---
            schema: 1
            id: slow-graph
            title: The title graph was slow
            type: incident
            status: open
            """;

    /** Writes a file below {@code postmortems}. */
    public Postmortems with(String path, String text) {
        Path file = folder().resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes the record {@code slow-graph} with further fields, the first on line 7. */
    Postmortems withRecord(String fields) {
        return with("slow-graph/incident.md", NEEDED + fields + "---\n\n# The title graph was slow\n");
    }

    /** Writes the countermeasures of the record {@code slow-graph}, the first on line 3. */
    Postmortems withCountermeasures(String items) {
        if (!Files.exists(folder().resolve("slow-graph/incident.md"))) {
            withRecord("");
        }
        return with("slow-graph/countermeasures.yaml", "schema: 1\ncountermeasures:\n" + items);
    }

    Path folder() {
        return root.resolve("postmortems");
    }

    public Records read() {
        return RecordsReader.read(folder(), root, TODAY);
    }

    List<String> mistakes() {
        return shown(read());
    }

    List<String> mistakes(Set<String> declaredFailureModes) {
        return shown(RecordsReader.read(folder(), root, TODAY, declaredFailureModes));
    }

    /** Shows findings as a build would, with {@code ~} for the records' folder. */
    static List<String> shown(Records records) {
        return records.findings().stream()
                .map(finding -> (finding.warning() ? "warning " : "")
                        + finding.path().replaceFirst("^postmortems", "~")
                        + ":"
                        + finding.line()
                        + " [" + finding.rule() + "] " + finding.what() + " " + finding.remedy())
                .toList();
    }
}
