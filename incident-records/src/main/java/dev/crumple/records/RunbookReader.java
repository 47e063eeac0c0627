package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.Runbook.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which runbooks there were, each with a number of its own, and of what use they were. */
final class RunbookReader {

    static final String KEY = "runbooks";
    static final Vocabulary KNOWN = Vocabulary.of("id", "path", "was");
    static final Vocabulary USES = Vocabulary.of("right", "outdated", "not-found", "not-used");

    private static final Pattern ID = Pattern.compile("R[1-9]\\d{0,3}");

    private final Map<String, Runbook> byId = new LinkedHashMap<>();

    private RunbookReader() {}

    static List<Runbook> read(Fields record) {
        RunbookReader reader = new RunbookReader();
        record.maps(KEY, "a runbook", KNOWN).forEach(reader::add);
        return List.copyOf(reader.byId.values());
    }

    private void add(Fields fields) {
        KNOWN.words().forEach(fields::require);
        Optional<String> id = fields.text("id").filter(written -> isId(written, fields));
        Optional<YamlValue.Text> path = fields.placedText("path");
        Use was = use(fields);
        if (id.isEmpty() || path.isEmpty()) {
            return;
        }
        Written file = new Written(path.get().text(), path.get().line());
        Runbook first = byId.putIfAbsent(id.get(), new Runbook(id.get(), file, was));
        if (first != null) {
            fields.invalid(
                    "id",
                    quoted(id.get()) + " stands here for the second time.",
                    "Give it a number that is not taken; the first stands on line "
                            + first.path().line() + ".");
        }
    }

    private static boolean isId(String written, Fields fields) {
        boolean matches = ID.matcher(written).matches();
        if (!matches) {
            fields.invalid("id", quoted(written) + " is no id of a runbook.", "Write R1, R2 and so on.");
        }
        return matches;
    }

    private static @Nullable Use use(Fields fields) {
        return fields.choice("was", USES)
                .map(word -> Use.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(null);
    }
}
