package dev.crumple.engine.link;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the sources that do not compile: the compiler's message names them, and nothing else does. */
final class CompileErrors {

    /** {@code /home/mira/shop/Client.java:[12,5] cannot find symbol}; before a drive stands one more slash. */
    private static final Pattern PLACE = Pattern.compile("(?:/(?=[A-Za-z]:))?(\\S.*\\.\\w+):\\[(\\d+),\\d+] ?(.*)");

    private CompileErrors() {}

    /** Reads the messages of a build's exceptions: one subject for each file, at its first error. */
    static List<Subject> in(EndedSession session, Sources sources) {
        Map<String, Subject> broken = new LinkedHashMap<>();
        session.messages().stream().flatMap(String::lines).forEach(line -> {
            Matcher place = PLACE.matcher(line.trim());
            if (place.matches()) {
                broken.computeIfAbsent(place.group(1), file -> subject(file, place, session, sources));
            }
        });
        return broken.values().stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Subject::name))
                .toList();
    }

    private static @Nullable Subject subject(String path, Matcher place, EndedSession session, Sources sources) {
        try {
            Path file = Path.of(path);
            Touched touched = sources.of(file);
            // A test that does not compile is the test that a countermeasure may name.
            String type = touched.classes().stream().findFirst().orElse("");
            String name = session.pathOf(file) + ":" + place.group(2);
            return new Subject(name, "does not compile", type, List.of(), List.of(), touched, place.group(3));
        } catch (InvalidPathException noFile) {
            return null;
        }
    }
}
