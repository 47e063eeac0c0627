package dev.crumple.engine.scan;

import dev.crumple.engine.SourceLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the class files that are worth a closer look. */
final class Prefilter {

    private final ProjectPaths paths;
    private final List<Path> mentioning = new ArrayList<>();
    private final List<UnreadableClass> unreadable = new ArrayList<>();

    Prefilter(ProjectPaths paths) {
        this.paths = paths;
    }

    /** Looks through an output folder; one that is missing holds nothing. */
    void look(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Path versions = folder.resolve("META-INF");
            files.filter(file -> file.toString().endsWith(".class") && !file.startsWith(versions))
                    .sorted()
                    .forEach(this::judge);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> mentioning() {
        return mentioning;
    }

    List<UnreadableClass> unreadable() {
        return unreadable;
    }

    private void judge(Path file) {
        try {
            ClassFile outline = ClassFile.read(Files.readAllBytes(file));
            if (outline.mentions() && outline.major() > ClassFile.NEWEST) {
                refuse(
                        file,
                        "is of Java " + (outline.major() - 44) + ", newer than this version of the plugin reads",
                        "Compile for Java " + (ClassFile.NEWEST - 44)
                                + " or older, or use a newer version of the plugin.");
            } else if (outline.mentions()) {
                mentioning.add(file);
            }
        } catch (DamagedClassFileException e) {
            refuse(file, "is damaged", "Delete it and compile again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Path file, String why, String remedy) {
        unreadable.add(new UnreadableClass(
                new SourceLine(paths.of(file), 1),
                "This class file " + why + ", so that what it declares was not judged.",
                remedy));
    }
}
