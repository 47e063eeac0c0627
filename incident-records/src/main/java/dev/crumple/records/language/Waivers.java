package dev.crumple.records.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines for which a comment says why a rule is wrong about them: {@code crumple: RULE is right here: REASON}. It counts
 * for its own line and the next one.
 */
public final class Waivers {

    private static final String MARK = "crumple:";
    private static final String SAYS = "is right here";
    private static final String REMEDY =
            "Write `crumple: RULE " + SAYS + ": REASON`, with a rule of language and the reason.";

    /** The name of the rule that a waiver breaks which waives nothing. */
    public static final String UNUSED = "waiver-unused";

    private final Map<String, Placed> waived = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Remark> mistakes = new ArrayList<>();

    private record Placed(String rule, int line) {}

    private Waivers() {}

    /**
     * Reads the comments of a Markdown text.
     *
     * @param text the text
     * @return the waivers in it
     */
    public static Waivers inMarkdown(String text) {
        return in(text, "<!--", "-->");
    }

    /**
     * Reads the comments of a YAML text.
     *
     * @param text the text
     * @return the waivers in it
     */
    public static Waivers inYaml(String text) {
        return in(text, "#", "\n");
    }

    /**
     * Gives the waivers that are none.
     *
     * @return a remark for each that lacks its reason or names no rule
     */
    public List<Remark> mistakes() {
        return List.copyOf(mistakes);
    }

    /**
     * Gives the waivers that were not needed, when all sentences have been read.
     *
     * @return a remark for each
     */
    public List<Remark> unused() {
        return waived.entrySet().stream()
                .filter(waiver -> !used.contains(waiver.getKey()))
                .map(Map.Entry::getValue)
                .map(waiver -> new Remark(
                        UNUSED,
                        waiver.line(),
                        "Nothing here breaks " + waiver.rule() + ", so that this waiver waives nothing.",
                        "Remove it, or move it to the line that it is meant for or the one above."))
                .toList();
    }

    boolean waive(String rule, int firstLine, int lastLine) {
        for (int line = lastLine; line >= firstLine - 1; line--) {
            String key = rule + ":" + line;
            if (waived.containsKey(key)) {
                used.add(key);
                return true;
            }
        }
        return false;
    }

    private static Waivers in(String text, String opening, String closing) {
        Waivers waivers = new Waivers();
        if (text.contains(MARK)) {
            int line = 0;
            for (String written : text.split("\n", -1)) {
                line++;
                int mark = written.indexOf(MARK);
                if (mark >= 0 && written.substring(0, mark).stripTrailing().endsWith(opening)) {
                    int end = written.indexOf(closing, mark);
                    waivers.add(line, written.substring(mark + MARK.length(), end < 0 ? written.length() : end));
                }
            }
        }
        return waivers;
    }

    private void add(int line, String comment) {
        String said = comment.strip();
        String rule = said.split(" ", 2)[0];
        String rest = said.substring(rule.length()).strip();
        String reason =
                rest.startsWith(SAYS + ":") ? rest.substring(SAYS.length() + 1).strip() : "";
        if (!Language.RULES.contains(rule)) {
            mistakes.add(new Remark("record-invalid", line, "This waiver names no rule of language.", REMEDY));
        } else if (reason.isEmpty()) {
            mistakes.add(new Remark("record-invalid", line, "This waiver of " + rule + " gives no reason.", REMEDY));
        } else {
            waived.put(rule + ":" + line, new Placed(rule, line));
        }
    }
}
