package dev.crumple.records;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 from the parser's events. The library's own composer recurses without a limit, and says neither where
 * an alias nor where a list as a key stands.
 */
final class YamlReader {

    private static final int DEEPEST = 30;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(TextFile.LARGEST + 1)
            .setParseComments(false)
            .build();

    private static final Pattern TAB_IN_FRONT = Pattern.compile(" *\\t");

    private final Iterator<Event> events;
    private final FileFindings findings;

    private YamlReader(String text, FileFindings findings) {
        this.events = new Parse(SETTINGS).parseString(text).iterator();
        this.findings = findings;
    }

    /** Returns the map that the text is, or null after noting why it is none. */
    static YamlValue.@Nullable Mapping read(String text, FileFindings findings) {
        try {
            YamlValue value = new YamlReader(text, findings).document();
            if (value instanceof YamlValue.Mapping map) {
                return map;
            }
            findings.invalid(
                    value.line(),
                    "There ought to be fields here, but this is " + value.kind() + ".",
                    "Write `key: value` on each line, beginning with `schema: 1`.");
        } catch (Refusal refusal) {
            findings.invalid(refusal.line, refusal.what, refusal.remedy);
        } catch (MarkedYamlEngineException e) {
            unreadable(e, text, findings);
        } catch (YamlEngineException e) {
            findings.invalid(1, "This is no YAML 1.2.", "Correct it; `%` directives are not needed.");
        }
        return null;
    }

    private static void unreadable(MarkedYamlEngineException e, String text, FileFindings findings) {
        int lastLine =
                1 + (int) text.stripTrailing().chars().filter(c -> c == '\n').count();
        Optional<Mark> began = e.getContextMark();
        // At the end of the text there is nothing to see; what was never closed is somewhere above.
        boolean unclosed = e.getProblem().contains("end of stream");
        int line = Math.min(lastLine, lineOf(unclosed && began.isPresent() ? began : e.getProblemMark()));
        if (e.getProblem().contains("(TAB)")
                || TAB_IN_FRONT.matcher(lineOf(text, line)).lookingAt()) {
            findings.invalid(line, "A tab stands here, and YAML allows none as indentation.", "Indent with spaces.");
            return;
        }
        String where = began.filter(at -> lineOf(began) < line)
                .map(at -> " in what began on line " + lineOf(began))
                .orElse("");
        findings.invalid(
                line,
                "The YAML cannot be read: " + e.getProblem() + where + ".",
                "Quote a text that holds `: ` or begins with a special character, indent with spaces,"
                        + " and close quotes and brackets.");
    }

    private static String lineOf(String text, int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }

    private YamlValue document() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                YamlValue value = value(events.next(), 0);
                refuseAnotherDocument();
                return value;
            }
        }
        return new YamlValue.Nothing(1);
    }

    private void refuseAnotherDocument() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                throw new Refusal(event, "A second YAML document begins here.", "Keep one document in a file.");
            }
        }
    }

    private YamlValue value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal(event, "This is nested more than " + DEEPEST + " levels deep.", "Make it flatter.");
        }
        if (event instanceof ScalarEvent scalar) {
            boolean isNull = scalar.isPlain() && NULLS.contains(scalar.getValue());
            return isNull ? new YamlValue.Nothing(lineOf(event)) : new YamlValue.Text(scalar.getValue(), lineOf(event));
        }
        if (event instanceof SequenceStartEvent) {
            return items(event, depth);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(event, depth);
        }
        if (event instanceof AliasEvent alias) {
            throw new Refusal(
                    event, "`*" + alias.getAlias() + "` stands for a value elsewhere.", "Write the value itself here.");
        }
        throw new IllegalStateException("The YAML parser gave a value as " + event.getEventId());
    }

    private YamlValue items(Event start, int depth) {
        List<YamlValue> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(value(next, depth + 1));
        }
        return new YamlValue.Items(items, lineOf(start));
    }

    private YamlValue mapping(Event start, int depth) {
        Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(next instanceof ScalarEvent scalar)) {
                throw new Refusal(next, "A key here is no text.", "Write `key: value`; quote a text with brackets.");
            }
            String key = scalar.getValue();
            YamlValue.Entry entry = new YamlValue.Entry(key, lineOf(next), value(events.next(), depth + 1));
            YamlValue.Entry first = entries.putIfAbsent(key, entry);
            if (first != null) {
                findings.invalid(
                        entry.line(),
                        "The key " + FileFindings.quoted(key) + " stands here for the second time.",
                        "Keep this one or the one on line " + first.line() + ".");
            }
        }
        return new YamlValue.Mapping(entries, lineOf(start));
    }

    private static int lineOf(Event event) {
        return lineOf(event.getStartMark());
    }

    private static int lineOf(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    /** Unwinds the reading of a file that will not be read. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int line;
        private final String what;
        private final String remedy;

        Refusal(Event at, String what, String remedy) {
            super(what, null, false, false);
            this.line = lineOf(at);
            this.what = what;
            this.remedy = remedy;
        }
    }
}
