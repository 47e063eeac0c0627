package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Whatever protection is deleted from Marquee, its build turns red. Takes half a minute for each deletion. */
@Tag("exhaustive")
class DeletedProtectionIT {

    private static final Path MARQUEE =
            Path.of("..", "sample-app").toAbsolutePath().normalize();
    private static final Pattern PROTECTION =
            Pattern.compile("@(Feature|FailureMode|Budget|Healthy|FailFast|Fallback|RemoveFeature)\\b");
    private static final Pattern STEP =
            Pattern.compile("\\b(lastGood|to|resource|literal)\\s*=\\s*(\"[^\"]*\"|\\w+\\.class|\\{[^}]*})");

    /** A stretch of a source file that could be deleted. */
    private record Deletion(Path file, int start, int end, String what) {}

    @TestFactory
    Stream<DynamicTest> marqueeTurnsRedWithout() throws IOException {
        List<Deletion> deletions = deletions();
        assertThat(deletions).hasSizeGreaterThan(20);
        return deletions.stream()
                .map(deletion -> DynamicTest.dynamicTest(
                        deletion.what() + " in " + deletion.file().getFileName(), () -> turnsRedWithout(deletion)));
    }

    private static void turnsRedWithout(Deletion deletion) throws Exception {
        Fixture marquee = Fixture.copyOf(MARQUEE, "marquee");
        marquee.copy(MARQUEE.resolveSibling(".mvn"), marquee.folder().resolve(".mvn"));
        Path file = marquee.folder().resolve(deletion.file());
        String source = Files.readString(file);
        Files.writeString(file, source.substring(0, deletion.start()) + source.substring(deletion.end()));
        MavenBuild build = marquee.maven("verify", "-Djacoco.skip", "-Dspotless.check.skip", "-Denforcer.skip");
        assertThat(build.output()).doesNotContain("COMPILATION ERROR");
        assertThat(build.exitCode())
                .as("without " + deletion + "\n" + build.output())
                .isNotZero();
    }

    private static List<Deletion> deletions() throws IOException {
        List<Deletion> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MARQUEE.resolve("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                find(MARQUEE.relativize(file), Files.readString(file), found);
            }
        }
        return found;
    }

    private static void find(Path file, String source, List<Deletion> found) {
        Matcher protection = PROTECTION.matcher(source);
        while (protection.find()) {
            int end = endOf(source, protection.end());
            found.add(
                    new Deletion(file, protection.start(), end, firstLine(source.substring(protection.start(), end))));
            if (protection.group(1).equals("Fallback")) {
                Matcher step = STEP.matcher(source).region(protection.end(), end);
                while (step.find()) {
                    found.add(stepWithItsComma(file, source, step));
                }
            }
        }
    }

    /** A step, and what would be left dangling without it: a comma behind or before it, or the empty parentheses. */
    private static Deletion stepWithItsComma(Path file, String source, Matcher step) {
        int start = step.start();
        int end = step.end();
        Matcher behind = Pattern.compile("\\s*,\\s*").matcher(source).region(end, source.length());
        Matcher before = Pattern.compile(",\\s*$").matcher(source).region(0, start);
        if (behind.lookingAt()) {
            end = behind.end();
        } else if (before.find()) {
            start = before.start();
        } else {
            start--;
            end++;
        }
        return new Deletion(file, start, end, "step " + step.group(1));
    }

    /** The end of an annotation: behind its closing parenthesis, if it has one. */
    private static int endOf(String source, int from) {
        if (source.charAt(from) != '(') {
            return from;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return i + 1;
            }
        }
        throw new AssertionError("An annotation never ends.");
    }

    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .limit(2)
                .reduce((a, b) -> a + " " + b)
                .orElse(text);
    }
}
