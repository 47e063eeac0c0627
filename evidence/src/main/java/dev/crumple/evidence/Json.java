package dev.crumple.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON (RFC 8259) on one line; this module reads none. */
final class Json {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** Adds a member; members keep their order. */
    Json with(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member unless it is null, for values that only some lines have. */
    Json withKnown(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(256);
        write(text, members);
        return text.toString();
    }

    /** Writes numbers, booleans, null, maps, iterables and nested objects as such, and anything else as a string. */
    static void write(StringBuilder text, @Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Json json) {
            write(text, json.members);
        } else if (value instanceof Map<?, ?> map) {
            writeMembers(text, map);
        } else if (value instanceof Iterable<?> elements) {
            writeElements(text, elements);
        } else {
            writeString(text, value.toString());
        }
    }

    private static void writeMembers(StringBuilder text, Map<?, ?> map) {
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            text.append(separator);
            writeString(text, String.valueOf(member.getKey()));
            text.append(':');
            write(text, member.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private static void writeElements(StringBuilder text, Iterable<?> elements) {
        text.append('[');
        String separator = "";
        for (Object element : elements) {
            text.append(separator);
            write(text, element);
            separator = ",";
        }
        text.append(']');
    }

    private static void writeString(StringBuilder text, String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    // Lone surrogates have no UTF-8 form, U+2028/9 end a line for some readers, and controls above
                    // 0x7e,
                    // which JSON allows, do so too or steer a terminal.
                    boolean alone = Character.isSurrogate(c) && !paired(string, i);
                    if (Character.isISOControl(c) || alone || c == 0x2028 || c == 0x2029) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean paired(String string, int i) {
        return Character.isHighSurrogate(string.charAt(i))
                ? i + 1 < string.length() && Character.isLowSurrogate(string.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(string.charAt(i - 1));
    }
}
