package dev.crumple.records;

import java.util.List;
import java.util.Map;

/** A value of a YAML file, with the line on which it begins. */
sealed interface YamlValue {

    int line();

    /** Says what it is, for a sentence such as "… is a list". */
    String kind();

    /** Any scalar but null: what a number or a date means is for its reader to say. */
    record Text(String text, int line) implements YamlValue {
        @Override
        public String kind() {
            return "text";
        }

        /** Tells whether there is something, and nothing in it that would end a line or hide from those who read it. */
        boolean isOneLine() {
            return !text.isEmpty() && text.codePoints().noneMatch(Text::breaksALine);
        }

        private static boolean breaksALine(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
                default -> false;
            };
        }
    }

    /** A null, or a key with nothing behind it. */
    record Nothing(int line) implements YamlValue {
        @Override
        public String kind() {
            return "empty";
        }
    }

    record Items(List<YamlValue> items, int line) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A map, in the order of the file; of a duplicate key, the first value. */
    record Mapping(Map<String, Entry> entries, int line) implements YamlValue {
        @Override
        public String kind() {
            return "a map";
        }
    }

    /** A key, its line, and what stands behind it. */
    record Entry(String key, int line, YamlValue value) {}
}
