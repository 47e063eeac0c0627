package dev.crumple.engine.proof;

import com.fasterxml.jackson.core.JacksonException;
import dev.crumple.engine.Json;
import dev.crumple.evidence.RunEvidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What game days left behind.
 *
 * @param folder the folder that was read
 * @param runs the runs, oldest first
 * @param unreadable the files that hold no run
 */
public record Evidence(Path folder, List<RunEvidence> runs, List<Unreadable> unreadable) {

    /**
     * A file that holds no run.
     *
     * @param file the file
     * @param why what is wrong with it; completes "this file …"
     */
    public record Unreadable(Path file, String why) {}

    /** Copies the lists. */
    public Evidence {
        runs = List.copyOf(runs);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads a folder.
     *
     * @param folder the folder; one that is missing holds nothing
     * @return what it holds
     */
    public static Evidence read(Path folder) {
        List<RunEvidence> runs = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            unreadable.add(new Unreadable(folder, "stands where a folder of evidence ought to be"));
        }
        for (Path file : files(folder)) {
            try {
                runs.add(RunReader.read(Json.tree(Files.readAllBytes(file))));
            } catch (JacksonException e) {
                unreadable.add(new Unreadable(file, "is no JSON, or was cut off"));
            } catch (IllegalArgumentException e) {
                unreadable.add(new Unreadable(file, String.valueOf(e.getMessage())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        runs.sort(Comparator.comparing(RunEvidence::startedAt)
                .thenComparing(RunEvidence::uniqueId)
                .thenComparing(RunEvidence::pid)
                .thenComparing(RunEvidence::attempt));
        return new Evidence(folder, runs, unreadable);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
