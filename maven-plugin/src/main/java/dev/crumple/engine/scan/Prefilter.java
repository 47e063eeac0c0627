package dev.crumple.engine.scan;

import dev.crumple.engine.ClassFolder;
import dev.crumple.engine.SourceLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the class files that are worth a closer look. */
final class Prefilter {

    private static final String DAMAGED = "is damaged";
    private static final String COMPILE_AGAIN = "Delete it and compile again.";

    private final ProjectPaths paths;
    private final List<Path> mentioning = new ArrayList<>();
    private final List<UnreadableClass> unreadable = new ArrayList<>();
    private final Set<String> unreadableNames = new HashSet<>();
    private final Set<Path> settled = new HashSet<>();

    Prefilter(ProjectPaths paths) {
        this.paths = paths;
    }

    /**
     * Looks through output folders; one that is missing holds nothing. An annotation that carries one of ours stands for
     * it, and who carries it mentions nothing else: so each look that finds such annotations is followed by one for them.
     */
    void look(List<Path> folders) {
        look(folders, ClassFile.OURS);
    }

    /**
     * Looks through output folders again, for what mentions these names.
     *
     * @param first beginnings or parts of names, as class files write them
     */
    void look(List<Path> folders, List<String> first) {
        List<String> names = first;
        while (!names.isEmpty()) {
            List<String> composed = new ArrayList<>();
            for (Path folder : folders) {
                look(new ClassFolder(folder), names, composed);
            }
            names = composed;
        }
    }

    /** Files are read side by side: where there are many, most of the time goes into opening them. */
    private void look(ClassFolder folder, List<String> names, List<String> composed) {
        List<Path> found =
                folder.files().stream().filter(file -> !settled.contains(file)).toList();
        List<Optional<ClassFile>> outlines =
                found.parallelStream().map(file -> outline(file, names)).toList();
        for (int i = 0; i < found.size(); i++) {
            judge(folder, found.get(i), outlines.get(i), composed);
        }
    }

    /** Reads an outline; of a damaged file there is none. */
    private static Optional<ClassFile> outline(Path file, List<String> names) {
        try {
            return Optional.of(ClassFile.read(Files.readAllBytes(file), names));
        } catch (DamagedClassFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what mentions something and could not be imported all the same. */
    void refuseAllBut(Set<Path> imported) {
        mentioning.stream()
                .filter(file -> !imported.contains(file.toAbsolutePath()))
                .forEach(file -> refuse(file, DAMAGED, COMPILE_AGAIN));
    }

    List<Path> mentioning() {
        return mentioning;
    }

    List<UnreadableClass> unreadable() {
        return unreadable;
    }

    /** Names the unreadable files as a class path does. */
    Set<String> unreadableNames() {
        return unreadableNames;
    }

    private void judge(ClassFolder folder, Path file, Optional<ClassFile> read, List<String> composed) {
        if (read.isEmpty()) {
            hide(folder, file);
            refuse(file, DAMAGED, COMPILE_AGAIN);
            return;
        }
        ClassFile outline = read.get();
        if (outline.annotation()) {
            composed.add("L" + folder.nameOf(file) + ";");
        }
        if (outline.mentions() && outline.major() > ClassFile.NEWEST) {
            hide(folder, file);
            refuse(
                    file,
                    "is of Java " + (outline.major() - 44) + ", newer than this version of the plugin reads",
                    "Compile for Java " + (ClassFile.NEWEST - 44) + " or older, or use a newer version of the plugin.");
        } else if (outline.mentions()) {
            settled.add(file);
            mentioning.add(file);
        }
    }

    private void hide(ClassFolder folder, Path file) {
        settled.add(file);
        unreadableNames.add(folder.nameOf(file) + ".class");
    }

    private void refuse(Path file, String why, String remedy) {
        unreadable.add(new UnreadableClass(
                new SourceLine(paths.of(file), 1),
                "This class file " + why + ", so that what it declares was not judged.",
                remedy));
    }
}
