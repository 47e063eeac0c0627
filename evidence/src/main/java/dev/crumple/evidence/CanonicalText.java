package dev.crumple.evidence;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a declaration as text that is the same wherever it was read, one line per annotation. */
final class CanonicalText {

    private CanonicalText() {}

    static String of(Declaration declaration) {
        StringBuilder text = new StringBuilder();
        Declaration.Budget budget = declaration.budget();
        Declaration.Fallback fallback = declaration.fallback();
        Declaration.Healthy healthy = declaration.healthy();
        line(text, "feature", declaration.feature(), declaration.criticality());
        line(text, "method", declaration.type(), declaration.method(), declaration.returns());
        declaration.modes().stream()
                .map(mode -> List.of(mode.id(), mode.dependency(), sorted(mode.when()), mode.customerSees()))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(values -> line(text, "mode", values.toArray()));
        if (budget != null) {
            line(
                    text,
                    "budget",
                    budget.value(),
                    budget.inFlight(),
                    budget.waiting(),
                    budget.interrupt(),
                    budget.reserve());
        }
        line(text, "healthy", healthy.accepts(), sorted(healthy.answers()));
        if (declaration.failFast()) {
            line(text, "fail-fast");
        }
        if (fallback != null) {
            line(
                    text,
                    "fallback",
                    fallback.lastGood(),
                    fallback.keyedBy(),
                    fallback.keep(),
                    fallback.to(),
                    fallback.resource(),
                    fallback.literal());
        }
        if (declaration.removed()) {
            line(text, "remove-feature");
        }
        return text.toString();
    }

    private static List<String> sorted(List<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }

    private static void line(StringBuilder text, String name, @Nullable Object... values) {
        text.append(name);
        for (Object value : values) {
            text.append(' ');
            Json.write(text, value);
        }
        text.append('\n');
    }
}
