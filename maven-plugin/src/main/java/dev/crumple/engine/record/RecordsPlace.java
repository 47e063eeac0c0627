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
import java.util.Optional;
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

    /** Refuses a severity that the policy does not list; null is none. */
    void refuseUnlisted(@Nullable String severity) {
        Optional.ofNullable(severity)
                .flatMap(written -> RecordsReader.refusalOf(written, folder, root))
                .ifPresent(why -> {
                    throw new IllegalArgumentException(
                            why + " Nothing was written: give -Dcrumple.severity another value.");
                });
    }

    /** Writes a record as a folder with files. */
    Begun write(String id, Map<String, String> files, List<String> told) throws IOException {
        Path record = folder.resolve(id);
        refuseWhatIsThere(id);
        Files.createDirectories(folder);
        Files.createDirectory(record);
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            written.add(write(record.resolve(file.getKey()), file.getValue()));
        }
        return begun(id, written, told);
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

    private String write(Path file, String text) throws IOException {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(new ProjectPaths(root).of(file) + " is there already.", e);
        }
        return new ProjectPaths(root).of(file);
    }

    private Begun begun(String id, List<String> written, List<String> told) {
        List<String> all = new ArrayList<>(told);
        for (RecordFinding finding : RecordsReader.read(folder, root, today).findings()) {
            if (written.contains(finding.path())) {
                all.add(finding.path() + ":" + finding.line() + " " + finding.what() + " " + finding.remedy());
            }
        }
        return new Begun(id, written, all);
    }
}
