package dev.crumple.engine.link;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a failure passed through.
 *
 * @param type the binary name of the class
 * @param file the name of its source, without folders
 */
record StackFrame(String type, String file) {

    private static final int MOST = 200;

    /** {@code at loader//module@1.0/com.example.Client$1.call(Client.java:12)}; loader and module are left out. */
    private static final Pattern FRAME =
            Pattern.compile("\\s*at (?:[^\\s(]*/)?([^\\s(/]+)\\.[^\\s(.]+\\(([^():]+):\\d+\\)");

    /** Guesses the source of a class from its name. */
    static StackFrame of(String type) {
        return new StackFrame(type, simple(type).split("\\$", 2)[0] + ".java");
    }

    /** Reads the frames of a printed stack trace, those of its causes too. */
    static List<StackFrame> in(String trace) {
        return trace.lines().flatMap(StackFrame::read).distinct().limit(MOST).toList();
    }

    private static Stream<StackFrame> read(String line) {
        Matcher frame = FRAME.matcher(line);
        return frame.lookingAt() ? Stream.of(new StackFrame(frame.group(1), frame.group(2))) : Stream.empty();
    }

    /** The path of its source below a root of sources. */
    String source() {
        String folder = type.substring(0, type.length() - simple(type).length()).replace('.', '/');
        return folder + file;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
