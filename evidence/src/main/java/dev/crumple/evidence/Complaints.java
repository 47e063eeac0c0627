package dev.crumple.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one declaration, in sentences that name its place. */
final class Complaints {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Declaration declaration;
    private final List<Problem> problems = new ArrayList<>();

    Complaints(Declaration declaration) {
        this.declaration = declaration;
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void id(String what, String id) {
        if (!ID.matcher(id).matches()) {
            invalid(
                    what + " \"" + id + "\" of " + where() + " is not made of lower-case words joined by hyphens.",
                    "Write it like \"personalised-row\".");
        }
    }

    @Nullable
    Duration duration(String what, String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            invalid(what + " of " + where() + " cannot be read: " + e.getMessage() + ".", "Correct the duration.");
            return null;
        }
    }

    void invalid(String what, String remedy) {
        problems.add(new Problem("invalid-declaration", what, remedy));
    }

    String where() {
        return type() + "."
                + declaration.method().substring(0, declaration.method().indexOf('('));
    }

    String type() {
        String type = declaration.type();
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
