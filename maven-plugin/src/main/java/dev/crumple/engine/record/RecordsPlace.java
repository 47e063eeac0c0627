package dev.crumple.engine.record;

import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.records.RecordFinding;
import dev.crumple.records.RecordsReader;
import dev.crumple.records.WorkingHours;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder where records stand, to which new ones are added and where nothing is ever written over. */
public final class RecordsPlace {

    private final Path folder;
    private final Path root;
    private final LocalDate today;

    /**
     * Works on a folder.
     *
     * @param folder the folder, made when it is missing
     * @param root the folder that paths are given from
     * @param today the day that dates are measured against
     */
    public RecordsPlace(Path folder, Path root, LocalDate today) {
        this.folder = folder;
        this.root = root;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** When people are at work by the policy; null when it does not say. */
    @Nullable
    WorkingHours workingHours() {
        return RecordsReader.read(folder, root, today).workingHours();
    }

    /** Writes a record as a folder with files. */
    Begun write(String id, Map<String, String> files, List<String> told) throws IOException {
        Path record = folder.resolve(id);
        refuseWhatIsThere(id);
        Files.createDirectories(folder);
        Files.createDirectory(record);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            written.add(write(record.resolve(file.getKey()), file.getValue()));
        }
        try {
            return begun(id, written, told);
        } catch (IllegalArgumentException e) {
            Files.delete(record);
            throw e;
        }
    }

    /** Writes a record as one file. */
    Begun write(String id, String text, List<String> told) throws IOException {
        refuseWhatIsThere(id);
        Files.createDirectories(folder);
        return begun(id, List.of(write(folder.resolve(id + ".md"), text)), told);
    }

    private void refuseWhatIsThere(String id) {
        for (Path there : List.of(folder.resolve(id), folder.resolve(id + ".md"))) {
            if (Files.exists(there)) {
                throw new IllegalArgumentException(new ProjectPaths(root).of(there)
                        + " is there already, and nothing is written over. Give the record another title.");
            }
        }
    }

    private Path write(Path file, String text) throws IOException {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(new ProjectPaths(root).of(file) + " is there already.", e);
        }
        return file;
    }

    private Begun begun(String id, List<Path> files, List<String> told) throws IOException {
        List<String> written = files.stream().map(new ProjectPaths(root)::of).toList();
        List<String> all = new ArrayList<>(told);
        for (RecordFinding finding : RecordsReader.read(folder, root, today).findings()) {
            int file = written.indexOf(finding.path());
            if (file >= 0) {
                refuseSeverity(finding, Files.readAllLines(files.get(file)), files);
                all.add(finding.path() + ":" + finding.line() + " " + finding.what() + " " + finding.remedy());
            }
        }
        return new Begun(id, written, all);
    }

    /** Takes the files away again when the policy knows no such severity; only a reader of the whole folder knows. */
    private static void refuseSeverity(RecordFinding finding, List<String> lines, List<Path> files) throws IOException {
        if (lines.get(finding.line() - 1).startsWith("severity:")) {
            for (Path file : files) {
                Files.delete(file);
            }
            throw new IllegalArgumentException(finding.what() + " " + finding.remedy()
                    + " Nothing was written: give -Dcrumple.severity another value.");
        }
    }
}
