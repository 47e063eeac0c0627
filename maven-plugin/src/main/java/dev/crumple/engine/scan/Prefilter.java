package dev.crumple.engine.scan;

import dev.crumple.engine.ClassFile;
import dev.crumple.engine.ClassFolder;
import dev.crumple.engine.SourceLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the class files that are worth a closer look. */
final class Prefilter {

    /** What a declaration, a game day, a countermeasure or a binding names. */
    private static final List<String> OURS =
            List.of("dev/crumple/annotations/", "dev/crumple/gameday/GameDay", "dev/crumple/resilience/Guards");

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
    void look(List<ClassFolder> folders) {
        List<String> names = OURS;
        while (!names.isEmpty()) {
            List<String> wanted = names;
            names = look(folders, file -> mentions(file, wanted));
        }
    }

    /**
     * Looks through output folders again, for what mentions these types anywhere, be it in what a method takes.
     *
     * @param types internal names
     */
    void look(List<ClassFolder> folders, List<String> types) {
        List<String> texts = types.stream()
                .map(type -> new String(type.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        look(folders, file -> holds(file, texts));
    }

    /** Takes what is wanted, and lists the annotations among it. */
    private List<String> look(List<ClassFolder> folders, Predicate<ClassFile> wanted) {
        List<String> composed = new ArrayList<>();
        for (ClassFolder folder : folders) {
            for (ClassFile file : folder.files()) {
                if (!settled.contains(file.path())) {
                    judge(file, wanted, composed);
                }
            }
        }
        return composed;
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

    private void judge(ClassFile file, Predicate<ClassFile> wanted, List<String> composed) {
        if (file.isDamaged()) {
            hide(file);
            refuse(file.path(), DAMAGED, COMPILE_AGAIN);
        } else if (wanted.test(file)) {
            settled.add(file.path());
            if (file.isAnnotation()) {
                composed.add(file.name());
            }
            take(file);
        }
    }

    private void take(ClassFile file) {
        if (file.isTooNew()) {
            hide(file);
            refuse(
                    file.path(),
                    "is of Java " + (file.major() - 44) + ", newer than this version of the plugin reads",
                    "Compile for Java " + (ClassFile.NEWEST - 44) + " or older, or use a newer version of the plugin.");
        } else if (file.whole()) {
            mentioning.add(file.path());
        } else {
            hide(file);
            refuse(file.path(), DAMAGED, COMPILE_AGAIN);
        }
    }

    private static boolean mentions(ClassFile file, List<String> names) {
        for (String type : file.types()) {
            for (String name : names) {
                if (type.startsWith(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(ClassFile file, List<String> texts) {
        try {
            String bytes = new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
            return texts.stream().anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hide(ClassFile file) {
        settled.add(file.path());
        unreadableNames.add(file.name() + ".class");
    }

    private void refuse(Path file, String why, String remedy) {
        unreadable.add(new UnreadableClass(
                new SourceLine(paths.of(file), 1),
                "This class file " + why + ", so that what it declares was not judged.",
                remedy));
    }
}
