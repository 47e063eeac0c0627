package dev.crumple.records;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the fields that stand between two lines of three hyphens at the top of a Markdown file. */
final class FrontMatter {

    private static final Pattern FENCE = Pattern.compile("^---[ \t]*$", Pattern.MULTILINE);

    private FrontMatter() {}

    /** The text below the fields, as many empty lines down, so that its lines count as the file's do. */
    static String textBelow(String markdown) {
        Matcher fence = FENCE.matcher(markdown);
        if (!fence.find() || fence.start() != 0 || !fence.find()) {
            return markdown;
        }
        long lines = markdown.substring(0, fence.end())
                .chars()
                .filter(c -> c == '\n')
                .count();
        return "\n".repeat((int) lines) + markdown.substring(fence.end());
    }

    static YamlValue.@Nullable Mapping read(String markdown, FileFindings findings) {
        Matcher fence = FENCE.matcher(markdown);
        if (!fence.find() || fence.start() != 0) {
            findings.invalid(
                    1,
                    "The record does not begin with its fields.",
                    "Begin the file with a line `---`, the fields, and another line `---`.");
            return null;
        }
        int start = fence.end();
        if (!fence.find()) {
            findings.invalid(1, "The fields that begin here never end.", "Write a line `---` below the last field.");
            return null;
        }
        // From the end of the first line of hyphens, so that the YAML's lines count as the file's do.
        return YamlReader.read(markdown.substring(start, fence.start()), findings);
    }
}
