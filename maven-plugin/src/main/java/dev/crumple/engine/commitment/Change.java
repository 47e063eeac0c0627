package dev.crumple.engine.commitment;

import dev.crumple.evidence.Nearest;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.RecordFinding;
import dev.crumple.records.Records;
import dev.crumple.records.RecordsReader;
import dev.crumple.records.edit.CountermeasureFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Changes fields of a countermeasure, unless its record would be broken then. */
public final class Change {

    private final Path records;
    private final Path root;
    private final LocalDate today;

    /**
     * Works on a folder.
     *
     * @param records the folder of records
     * @param root the folder that paths are given from
     * @param today the day that dates are measured against
     */
    public Change(Path records, Path root, LocalDate today) {
        this.records = records;
        this.root = root;
        this.today = today;
    }

    /**
     * Changes fields.
     *
     * @param ref the countermeasure, {@code record/id}
     * @param fields the new values by the names of the fields, in the order in which they are written
     * @return what was changed, and what is still asked for
     * @throws IOException if the file cannot be read or written
     * @throws IllegalArgumentException if there is no such countermeasure, or a value does not fit; the message is a
     *     sentence, and nothing is changed
     */
    public Changed of(String ref, Map<String, String> fields) throws IOException {
        Records before = RecordsReader.read(records, root, today);
        Countermeasure countermeasure = find(before, ref);
        Path file = root.resolve(countermeasure.path());
        byte[] bytes = Files.readAllBytes(file);
        CountermeasureFile text = new CountermeasureFile(new String(bytes, StandardCharsets.UTF_8));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            text = text.with(countermeasure.id(), field.getKey(), field.getValue());
        }
        Files.write(file, text.text().getBytes(StandardCharsets.UTF_8));
        List<RecordFinding> added = added(before, RecordsReader.read(records, root, today));
        List<String> broken = told(added.stream().filter(Change::isBroken).toList());
        if (!broken.isEmpty()) {
            Files.write(file, bytes);
            throw new IllegalArgumentException("Nothing is changed: " + String.join(" ", broken));
        }
        String changes = fields.entrySet().stream()
                .map(field -> field.getKey() + " is " + field.getValue())
                .collect(Collectors.joining(", "));
        return new Changed(
                List.of(countermeasure.path() + ":" + countermeasure.line() + " " + countermeasure.id() + ": "
                        + changes),
                told(added));
    }

    private static Countermeasure find(Records records, String ref) {
        return records.countermeasures()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> {
                    Set<String> known = records.countermeasures()
                            .map(Countermeasure::ref)
                            .collect(Collectors.toCollection(TreeSet::new));
                    return new IllegalArgumentException("There is no countermeasure " + ref + "; "
                            + Nearest.to(ref, known)
                                    .map(near -> "the nearest is " + near + ".")
                                    .orElse("there are none at all."));
                });
    }

    /** Lines move when a field is added, so that findings are compared by what they say. */
    private static List<RecordFinding> added(Records before, Records after) {
        Set<List<String>> known = before.findings().stream().map(Change::said).collect(Collectors.toSet());
        return after.findings().stream()
                .filter(finding -> !known.contains(said(finding)))
                .toList();
    }

    private static List<String> said(RecordFinding finding) {
        return List.of(finding.rule(), finding.path(), finding.what());
    }

    private static boolean isBroken(RecordFinding finding) {
        return finding.rule().equals("record-invalid");
    }

    private static List<String> told(List<RecordFinding> findings) {
        return findings.stream()
                .map(finding -> finding.what() + " " + finding.remedy())
                .toList();
    }
}
