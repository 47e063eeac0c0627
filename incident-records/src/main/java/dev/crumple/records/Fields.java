package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of a YAML map as typed values, and notes each that is not what it should be. */
final class Fields {

    /** What people write where they have nobody and no date. */
    private static final Set<String> NOBODY_YET = Set.of("unassigned", "unknown", "nobody", "tbd", "?");

    private static final YamlValue.Mapping EMPTY = new YamlValue.Mapping(Map.of(), 1);

    private final YamlValue.Mapping map;
    private final FileFindings findings;

    private Fields(YamlValue.Mapping map, FileFindings findings) {
        this.map = map;
        this.findings = findings;
    }

    /** Reads a map whose keys are known, and notes those that are not. */
    static Fields of(String subject, YamlValue.Mapping map, Vocabulary known, FileFindings findings) {
        for (YamlValue.Entry entry : map.entries().values()) {
            if (!known.has(entry.key())) {
                findings.invalid(
                        entry.line(),
                        quoted(entry.key()) + " is no field of " + subject + ".",
                        CommonMistakes.remedyFor(entry.key()).orElseGet(() -> known.advice(entry.key())));
            }
        }
        return new Fields(map, findings);
    }

    /** Stands for a map that could not be read; what is wrong with it is noted already. */
    static Fields unreadable(FileFindings findings) {
        return new Fields(EMPTY, findings);
    }

    int line() {
        return map.line();
    }

    /** The line of a key, or of the map when it has no such key. */
    int line(String key) {
        YamlValue.Entry entry = map.entries().get(key);
        return entry == null ? map.line() : entry.line();
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    /** Tells whether there is more than an empty list. */
    boolean isFilled(String key) {
        return value(key)
                .filter(value -> !(value instanceof YamlValue.Items items
                        && items.items().isEmpty()))
                .isPresent();
    }

    void invalid(String key, String what, String remedy) {
        findings.invalid(line(key), what, remedy);
    }

    /** Notes what can be read, and is of less use than it might be. */
    void doubt(String key, String what, String remedy) {
        findings.add(FileFindings.RECORD_INVALID, true, line(key), what, remedy);
    }

    /** Finds the value of a key; a null or a blank is none. */
    Optional<YamlValue> value(String key) {
        return Optional.ofNullable(map.entries().get(key))
                .map(YamlValue.Entry::value)
                .filter(value -> !(value instanceof YamlValue.Nothing)
                        && !(value instanceof YamlValue.Text text && text.text().isBlank()));
    }

    /** Notes that a required field is missing, and why it matters. */
    void require(String key) {
        if (!has(key)) {
            invalid(key, "The field `" + key + "` is missing. " + NeededFields.why(key), NeededFields.example(key));
        }
    }

    void requireSchema() {
        require("schema");
        text("schema")
                .filter(schema -> !schema.equals("1"))
                .ifPresent(schema ->
                        invalid("schema", "Schema " + quoted(schema) + " is not known.", "Write `schema: 1`."));
    }

    /** Reads text of one line. */
    Optional<String> text(String key) {
        return placedText(key).map(YamlValue.Text::text);
    }

    /** Reads text of one line, with the line that it stands on. */
    Optional<YamlValue.Text> placedText(String key) {
        return value(key).flatMap(value -> oneLine("`" + key + "`", value));
    }

    /** Reads text that may take several lines. */
    Optional<String> prose(String key) {
        return value(key).flatMap(value -> {
            if (value instanceof YamlValue.Text text) {
                return Optional.of(text.text().strip());
            }
            findings.invalid(value.line(), "`" + key + "` should be text.", "Write a sentence.");
            return Optional.empty();
        });
    }

    /** Reads a name or a date that may be a way of saying that there is none. */
    Optional<String> committed(String key) {
        return isUncommitted(key) ? Optional.empty() : text(key);
    }

    /** Tells whether nothing is there, or a way of saying so; what is there and wrong is something. */
    boolean isUncommitted(String key) {
        return value(key)
                .map(value -> value instanceof YamlValue.Text text
                        && NOBODY_YET.contains(text.text().strip().toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    Optional<LocalDate> date(String key) {
        return committed(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                invalid(
                        key,
                        "`" + key + "` is " + quoted(text) + ", which is no date.",
                        DateForms.meantBy(text)
                                .map(day -> "Write `" + day + "`.")
                                .orElse("Write year-month-day, such as 2026-11-30."));
                return Optional.empty();
            }
        });
    }

    /** Reads one of a closed set of words. */
    Optional<String> choice(String key, Vocabulary words) {
        return text(key).filter(text -> {
            if (!words.has(text)) {
                invalid(key, quoted(key + ": " + text) + " is not known.", words.advice(text));
            }
            return words.has(text);
        });
    }

    /** Reads a number that counts something. */
    Optional<Integer> count(String key) {
        return text(key).flatMap(text -> {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Integer.valueOf(text));
            }
            invalid(key, "`" + key + "` is " + quoted(text) + ", which is no number.", "Write digits, such as 218.");
            return Optional.empty();
        });
    }

    boolean flag(String key) {
        Optional<String> text = text(key);
        text.filter(value -> !value.equals("true") && !value.equals("false"))
                .ifPresent(value -> invalid(
                        key, "`" + key + "` is " + quoted(value) + ".", "Write `true` or `false`, or leave it out."));
        return text.filter("true"::equals).isPresent();
    }

    /** Reads a list of one-line texts; those that are none are noted and left out. */
    List<YamlValue.Text> texts(String key) {
        return items(key).stream()
                .flatMap(item -> oneLine("Each item of `" + key + "`", item).stream())
                .toList();
    }

    List<String> strings(String key) {
        return texts(key).stream().map(YamlValue.Text::text).toList();
    }

    List<YamlValue> items(String key) {
        return value(key)
                .map(value -> {
                    if (value instanceof YamlValue.Items items) {
                        return items.items();
                    }
                    findings.invalid(
                            value.line(),
                            "`" + key + "` should be a list but is " + value.kind() + ".",
                            "Write `" + key + ": […]`, or one `- ` line for each item.");
                    return List.<YamlValue>of();
                })
                .orElse(List.of());
    }

    /** Reads a list of maps with known keys; items that are no map are noted and left out. */
    List<Fields> maps(String key, String itemSubject, Vocabulary known) {
        List<Fields> maps = new ArrayList<>();
        for (YamlValue item : items(key)) {
            asMap("Each item of `" + key + "`", item)
                    .ifPresent(itemMap -> maps.add(of(itemSubject, itemMap, known, findings)));
        }
        return maps;
    }

    Optional<Fields> map(String key, Vocabulary known) {
        return rawMap(key).map(value -> of("`" + key + "`", value, known, findings));
    }

    /** Reads a map whose keys are free. */
    Optional<Fields> freeMap(String key) {
        return rawMap(key).map(value -> new Fields(value, findings));
    }

    private Optional<YamlValue.Mapping> rawMap(String key) {
        return value(key).flatMap(value -> asMap("`" + key + "`", value));
    }

    private Optional<YamlValue.Mapping> asMap(String name, YamlValue value) {
        if (value instanceof YamlValue.Mapping found) {
            return Optional.of(found);
        }
        findings.invalid(
                value.line(),
                name + " should be a map but is " + value.kind() + ".",
                "Write it as `key: value` lines.");
        return Optional.empty();
    }

    Set<String> keys() {
        return map.entries().keySet();
    }

    private Optional<YamlValue.Text> oneLine(String name, YamlValue value) {
        Optional<YamlValue.Text> text = value instanceof YamlValue.Text written
                ? Optional.of(new YamlValue.Text(written.text().strip(), value.line()))
                : Optional.empty();
        if (text.filter(YamlValue.Text::isOneLine).isPresent()) {
            return text;
        }
        String is = text.map(written -> written.text().isEmpty() ? "blank" : "longer than a line")
                .orElse(value.kind());
        findings.invalid(
                value.line(), name + " should be one line of text but is " + is + ".", "Write it on one line.");
        return Optional.empty();
    }
}
