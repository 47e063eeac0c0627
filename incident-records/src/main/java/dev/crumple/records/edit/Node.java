package dev.crumple.records.edit;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A value of a YAML text and where it stands in it: from its first character to the one behind its last. */
sealed interface Node {

    int start();

    int end();

    /** What it says, wherever it stands. */
    Object meaning();

    record Scalar(String value, ScalarStyle style, int column, int start, int end) implements Node {
        @Override
        public Object meaning() {
            // An empty value and an empty text are not the same.
            return List.of(value, style == ScalarStyle.PLAIN && value.isEmpty());
        }
    }

    record Items(List<Node> items, int start, int end) implements Node {
        @Override
        public Object meaning() {
            return items.stream().map(Node::meaning).toList();
        }
    }

    record Mapping(List<Entry> entries, boolean flow, int start, int end) implements Node {
        @Override
        public Object meaning() {
            return entries.stream()
                    .map(entry -> List.of(entry.key().value(), entry.value().meaning()))
                    .toList();
        }

        Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().value().equals(key))
                    .findFirst();
        }

        Optional<Node> value(String key) {
            return entry(key).map(Entry::value);
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {}
}
