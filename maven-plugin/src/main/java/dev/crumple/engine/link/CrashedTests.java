package dev.crumple.engine.link;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the test classes that a crashed fork took along: Surefire names them in its exception and nowhere else. */
final class CrashedTests {

    private static final Pattern CLASS = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*");

    private CrashedTests() {}

    static List<String> in(List<String> messages) {
        return messages.stream()
                .flatMap(message -> message.lines()
                        .dropWhile(line -> !line.trim().equals("Crashed tests:"))
                        .skip(1)
                        .map(String::trim)
                        .takeWhile(line -> CLASS.matcher(line).matches()))
                .distinct()
                .sorted()
                .toList();
    }
}
