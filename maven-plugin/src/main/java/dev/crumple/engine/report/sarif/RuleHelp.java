package dev.crumple.engine.report.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the page of rules says of each rule: the plugin carries that page, so that there is one text. */
final class RuleHelp {

    private static final Pattern SECTION = Pattern.compile("(?m)^## ([a-z-]+)\\n((?:(?!^## ).*\\n?)*)");
    private static final Pattern WHY = Pattern.compile("(?s)Why: (.+?)(?:\\n\\n|$)");

    private static final Map<String, RuleHelp> ALL = read();

    private final String markdown;

    private RuleHelp(String markdown) {
        this.markdown = markdown;
    }

    /** Finds the help of a rule; null for a rule that the page does not know. */
    static @Nullable RuleHelp of(String rule) {
        return ALL.get(rule);
    }

    String markdown() {
        return markdown;
    }

    /** The reason for the rule, in one paragraph without line breaks. */
    String why() {
        Matcher why = WHY.matcher(markdown);
        String text =
                (why.find() ? why.group(1) : markdown).replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, RuleHelp> read() {
        try (InputStream in = RuleHelp.class.getResourceAsStream("/dev/crumple/engine/report/rules.md")) {
            if (in == null) {
                throw new IllegalStateException("rules.md is missing from the plugin.");
            }
            Matcher section = SECTION.matcher(new String(in.readAllBytes(), UTF_8));
            Map<String, RuleHelp> all = new LinkedHashMap<>();
            while (section.find()) {
                all.put(section.group(1), new RuleHelp(section.group(2).strip()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
