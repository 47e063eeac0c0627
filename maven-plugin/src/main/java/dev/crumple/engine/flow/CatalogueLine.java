package dev.crumple.engine.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of the catalogue.
 *
 * @param kind what it says
 * @param name the library's name
 * @param annotation whether the type is an annotation
 * @param type the internal name of the type; a {@code *} at its end stands for any ending
 * @param methods the names of methods, {@code <init>} for the constructors; a {@code *} at the end of one stands for any ending, a {@code !} before one leaves it
 *     out
 */
record CatalogueLine(Kind kind, String name, boolean annotation, String type, List<String> methods) {

    /** What a line says; {@code catalogue.txt} tells each. */
    enum Kind {
        CLIENT,
        GENERATED,
        GUARD,
        GUARD_FIRST,
        AROUND,
        GUARDED,
        OPERATOR,
        LAZY,
        ENTRY
    }

    private static final Pattern TYPE = Pattern.compile("@?[\\w.$]+\\*?");

    /** Copies the list. */
    CatalogueLine {
        methods = List.copyOf(methods);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none; the message is a sentence
     */
    static CatalogueLine parse(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 4 || !TYPE.matcher(parts[2].strip()).matches() || parts[3].isBlank()) {
            throw new IllegalArgumentException(
                    "\"" + line.strip() + "\" is no line of the catalogue of clients. Write it as"
                            + " client | the client's name | com.example.TheClient | method otherMethod.");
        }
        String type = parts[2].strip();
        return new CatalogueLine(
                kind(parts[0].strip(), line),
                parts[1].strip(),
                type.startsWith("@"),
                type.replaceFirst("^@", "").replace('.', '/'),
                List.of(parts[3].strip().split("\\s+")));
    }

    private static Kind kind(String written, String line) {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "\"" + line.strip() + "\" begins with \"" + written
                                        + "\", which is none of client, generated, guard, guard-first, around, guarded, operator, lazy, entry."));
    }

    boolean isType(String internalName) {
        return matches(type, internalName);
    }

    boolean isMethod(String name) {
        // A constructor is only meant where it is written.
        return name.equals("<init>")
                ? methods.contains(name)
                : methods.stream().anyMatch(method -> matches(method, name)) && !methods.contains("!" + name);
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
