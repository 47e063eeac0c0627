package dev.crumple.records.edit;

import dev.crumple.records.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * The text of a file that holds countermeasures, {@code countermeasures.yaml} or a Markdown file with fields, in which
 * single fields can be changed. Comments, order, quotes and line ends stay as they are.
 *
 * @param text the whole text, as it stands in the file
 */
public record CountermeasureFile(String text) {

    private static final Pattern FENCE = Pattern.compile("^---[ \t]*\r?$", Pattern.MULTILINE);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BY_HAND = " Change it by hand.";

    /**
     * Writes a field of a countermeasure: its value where it has the field, else a field below {@code state}, or behind
     * it between braces.
     *
     * @param id the countermeasure's id within the file
     * @param field the field
     * @param value what it is to say, one line
     * @return the file with that field
     * @throws IllegalArgumentException if there is no such countermeasure, or the field is written in a way that cannot be
     *     changed safely; the message is a sentence
     */
    public CountermeasureFile with(String id, String field, String value) {
        int from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        int to = text.length();
        // A file of YAML alone may begin so, too; then nothing ends its fields.
        Matcher fence = FENCE.matcher(text).region(from, to);
        if (fence.find() && fence.start() == from) {
            int begin = fence.end();
            if (fence.find()) {
                from = begin;
                to = fence.start();
            }
        }
        String fields = text.substring(from, to);
        String changed = changed(fields, id, field, value);
        return new CountermeasureFile(text.substring(0, from) + changed + text.substring(to));
    }

    private static String changed(String fields, String id, String field, String value) {
        Node.Mapping root = Nodes.read(fields);
        Node.Mapping countermeasure = find(root, id);
        long times = countermeasure.entries().stream()
                .filter(entry -> entry.key().value().equals(field))
                .count();
        if (times > 1) {
            throw new IllegalArgumentException("`" + field + "` of " + id + " stands there twice." + BY_HAND);
        }
        String changed = countermeasure
                .value(field)
                .map(old -> replaced(fields, old, field, value))
                .orElseGet(() -> added(fields, countermeasure, field, value));
        // Whatever was written there: nothing but this field may read differently.
        Node.Mapping wanted = with(countermeasure, field, value);
        if (!says(changed, meaning(root, countermeasure, wanted))) {
            throw new IllegalArgumentException("`" + field + "` of " + id + " cannot be changed safely." + BY_HAND);
        }
        return changed;
    }

    private static Node.Mapping find(Node.Mapping root, String id) {
        List<Node> items =
                root.value("countermeasures").orElse(null) instanceof Node.Items list ? list.items() : List.of();
        for (Node item : items) {
            if (item instanceof Node.Mapping map
                    && map.value("id").orElse(null) instanceof Node.Scalar written
                    && written.value().strip().equals(id)) {
                return map;
            }
        }
        throw new IllegalArgumentException("There is no countermeasure " + id + ".");
    }

    private static String replaced(String fields, Node old, String field, String value) {
        boolean oneLine = old instanceof Node.Scalar scalar
                && scalar.style() != ScalarStyle.LITERAL
                && scalar.style() != ScalarStyle.FOLDED;
        if (!oneLine) {
            throw new IllegalArgumentException("`" + field + "` is no text of one line." + BY_HAND);
        }
        Node.Scalar scalar = (Node.Scalar) old;
        String space = scalar.start() == scalar.end() ? " " : "";
        return fields.substring(0, scalar.start())
                + space
                + styled(value, scalar.style())
                + fields.substring(scalar.end());
    }

    private static String styled(String value, ScalarStyle style) {
        return switch (style) {
            case DOUBLE_QUOTED -> YamlText.quoted(value);
            case SINGLE_QUOTED ->
                YamlText.quoted(value).equals('"' + value + '"')
                        ? "'" + value.replace("'", "''") + "'"
                        : YamlText.quoted(value);
            default -> YamlText.scalar(value);
        };
    }

    private static String added(String fields, Node.Mapping countermeasure, String field, String value) {
        Node.Entry anchor = countermeasure
                .entry("state")
                .or(() -> countermeasure.entry("id"))
                .orElseThrow();
        String written = field + ": " + YamlText.scalar(value);
        int end = anchor.value().end();
        if (countermeasure.flow()) {
            return fields.substring(0, end) + ", " + written + fields.substring(end);
        }
        int lineEnd = end;
        while (lineEnd < fields.length() && fields.charAt(lineEnd) != '\n' && fields.charAt(lineEnd) != '\r') {
            lineEnd++;
        }
        String lineBreak =
                fields.contains("\r\n") ? "\r\n" : fields.contains("\n") || !fields.contains("\r") ? "\n" : "\r";
        return fields.substring(0, lineEnd)
                + lineBreak
                + " ".repeat(anchor.key().column())
                + written
                + fields.substring(lineEnd);
    }

    /** The countermeasure as it is to be; where a new field stands is not part of what it says. */
    private static Node.Mapping with(Node.Mapping map, String field, String value) {
        Node.Scalar written = new Node.Scalar(value, ScalarStyle.DOUBLE_QUOTED, 0, 0, 0);
        List<Node.Entry> entries = new ArrayList<>();
        boolean there = map.entry(field).isPresent();
        String anchor = map.entry("state").isPresent() ? "state" : "id";
        boolean added = false;
        for (Node.Entry entry : map.entries()) {
            boolean first = !added && entry.key().value().equals(there ? field : anchor);
            entries.add(there && first ? new Node.Entry(entry.key(), written) : entry);
            if (!there && first) {
                entries.add(new Node.Entry(new Node.Scalar(field, ScalarStyle.PLAIN, 0, 0, 0), written));
            }
            added = added || first;
        }
        return new Node.Mapping(entries, map.flow(), map.start(), map.end());
    }

    private static Object meaning(Node.Mapping root, Node.Mapping before, Node.Mapping after) {
        List<Node.Entry> entries = root.entries().stream()
                .map(entry -> entry.value() instanceof Node.Items list
                                && entry.key().value().equals("countermeasures")
                        ? new Node.Entry(entry.key(), replaced(list, before, after))
                        : entry)
                .toList();
        return new Node.Mapping(entries, root.flow(), 0, 0).meaning();
    }

    private static Node.Items replaced(Node.Items list, Node before, Node after) {
        return new Node.Items(
                list.items().stream().map(item -> item == before ? after : item).toList(), 0, 0);
    }

    private static boolean says(String fields, Object meaning) {
        try {
            return Nodes.read(fields).meaning().equals(meaning);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
