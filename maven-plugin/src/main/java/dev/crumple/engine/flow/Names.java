package dev.crumple.engine.flow;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Beginnings of names, found in bytes without making a string of them. A text that is the descriptor of a type is asked
 * about that type.
 */
final class Names {

    private final @Nullable Names[] next = new Names[128];
    private boolean end;

    /** Makes a tree of beginnings. */
    static Names of(Collection<String> beginnings) {
        Names root = new Names();
        for (String beginning : beginnings) {
            Names node = root;
            for (byte letter : beginning.getBytes(StandardCharsets.US_ASCII)) {
                node = node.child(letter);
            }
            node.end = true;
        }
        return root;
    }

    /** Tells whether the text, or the type that it describes, begins with one of the names. */
    boolean begin(byte[] text, int from, int length) {
        return matches(text, from, length) || (length > 2 && text[from] == 'L' && matches(text, from + 1, length - 1));
    }

    private boolean matches(byte[] text, int from, int length) {
        Names node = this;
        for (int i = from; i < from + length; i++) {
            Names child = text[i] < 0 ? null : node.next[text[i]];
            if (child == null) {
                return false;
            }
            if (child.end) {
                return true;
            }
            node = child;
        }
        return false;
    }

    private Names child(byte letter) {
        Names child = next[letter];
        if (child == null) {
            child = new Names();
            next[letter] = child;
        }
        return child;
    }
}
