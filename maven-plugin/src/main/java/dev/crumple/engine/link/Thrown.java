package dev.crumple.engine.link;

import java.util.List;

/**
 * What a test ended with.
 *
 * @param message its message; may be empty
 * @param frames where it passed through, its causes too; empty where only the message is known
 */
record Thrown(String message, List<StackFrame> frames) {

    Thrown {
        frames = List.copyOf(frames);
    }
}
