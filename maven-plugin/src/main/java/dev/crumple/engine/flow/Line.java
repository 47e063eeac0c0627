package dev.crumple.engine.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A line of a catalogue: {@code NAME = TYPE: METHOD METHOD …}.
 *
 * @param name what people call the library
 * @param type the type, with what stands before it; {@code /} between packages
 * @param methods the methods; none when the line has no colon
 */
record Line(String name, String type, List<String> methods) {

    /** Reads a resource beside this class; lines that are empty or begin with {@code #} are left out. */
    static List<String> of(String resource) {
        try (InputStream in = Line.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the plugin's jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none; the message is a sentence that shows one
     */
    static Line parse(String text) {
        int equals = text.indexOf('=');
        String rest = text.substring(equals + 1).strip();
        int colon = rest.indexOf(':');
        String type = (colon < 0 ? rest : rest.substring(0, colon)).strip();
        List<String> methods = colon < 0
                ? List.of()
                : Arrays.stream(rest.substring(colon + 1).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        String name = equals < 0 ? "" : text.substring(0, equals).strip();
        if (name.isEmpty() || type.isEmpty() || (colon >= 0 && methods.isEmpty())) {
            throw new IllegalArgumentException("\"" + text + "\" names no client: write for example "
                    + "Title graph = com.example.GraphClient: fetch find*");
        }
        return new Line(name, type.replace('.', '/'), methods);
    }
}
