package dev.crumple.engine.standing;

import dev.crumple.engine.Sighting;
import dev.crumple.engine.Sighting.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** The file that says whose review a change needs, at the first of the places where hosts look for it. */
final class CodeOwners {

    private static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Path root;

    CodeOwners(Path root) {
        this.root = root;
    }

    Sighting sighting(String pattern, LocalDate today) {
        for (String place : PLACES) {
            Path file = root.resolve(place);
            if (Files.isRegularFile(file)) {
                return sighting(pattern, place, lines(file), today);
            }
        }
        return new Sighting(Sight.ABSENT, "has no owner: there is no CODEOWNERS");
    }

    private static Sighting sighting(String pattern, String place, List<String> lines, LocalDate today) {
        Sighting last = new Sighting(Sight.ABSENT, "does not stand in " + place);
        for (String line : lines) {
            List<String> words = List.of(SPACE.split(line.strip()));
            if (words.get(0).equals(pattern)) {
                boolean owned = words.size() > 1 && !words.get(1).startsWith("#");
                // The last line that fits a file is the one that counts.
                last = owned
                        ? Sighting.holds(today, "has an owner in " + place)
                        : new Sighting(Sight.BROKEN, "has no owner in " + place);
            }
        }
        return last;
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
