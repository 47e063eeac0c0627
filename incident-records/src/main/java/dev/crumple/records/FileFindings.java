package dev.crumple.records;

import dev.crumple.records.language.Remark;
import java.util.List;
import java.util.regex.Pattern;

/** Notes the mistakes of one file. */
final class FileFindings {

    static final String RECORD_INVALID = "record-invalid";

    /** Line breaks and terminal codes in a value must not reach a console, nor characters that hide or turn text. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_SENTENCE = 400;

    private final String path;
    private final List<RecordFinding> all;
    private final String rule;

    FileFindings(String path, List<RecordFinding> all) {
        this(UNPRINTABLE.matcher(path).replaceAll(" "), all, RECORD_INVALID);
    }

    private FileFindings(String path, List<RecordFinding> all, String rule) {
        this.path = path;
        this.all = all;
        this.rule = rule;
    }

    /** The findings of the same file, where what cannot be read breaks another rule than {@code record-invalid}. */
    FileFindings under(String otherRule) {
        return new FileFindings(path, all, otherRule);
    }

    String path() {
        return path;
    }

    /** Adds that something cannot be read, which breaks the rule {@code record-invalid} unless another was chosen. */
    void invalid(int line, String what, String remedy) {
        add(rule, false, line, what, remedy);
    }

    /** Adds what the language of the file is remarked for. */
    void add(Remark remark) {
        add(remark.rule(), false, remark.line(), remark.what(), remark.remedy());
    }

    void add(String rule, boolean warning, int line, String what, String remedy) {
        all.add(new RecordFinding(rule, warning, path, line, printable(what), printable(remedy)));
    }

    /** Makes what somebody typed fit to stand in a sentence. */
    static String quoted(String typed) {
        return "`" + cut(typed, LONGEST_QUOTE) + "`";
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(cut(text, LONGEST_SENTENCE)).replaceAll(" ");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
