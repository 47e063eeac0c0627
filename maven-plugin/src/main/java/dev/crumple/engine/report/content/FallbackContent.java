package dev.crumple.engine.report.content;

import dev.crumple.engine.DeclaredMethod;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the steps of a fallback serve, as far as it stands in files; bounded, since a report is read by people. */
final class FallbackContent {

    /** So much of a text shows what it is. */
    private static final int LENGTH = 2_000;

    private FallbackContent() {}

    static List<Report.Served> of(DeclaredMethod method) {
        Declaration.Fallback fallback = method.declaration().fallback();
        List<Report.Served> served = new ArrayList<>();
        for (Step step : method.declaration().steps()) {
            if (fallback != null) {
                served.add(new Report.Served(step.label(), from(step, fallback), text(step, fallback, method)));
            }
        }
        return List.copyOf(served);
    }

    private static String from(Step step, Declaration.Fallback fallback) {
        return switch (step) {
            case LAST_GOOD -> fallback.lastGood();
            case LESSER -> fallback.to() == null ? "" : fallback.to();
            case RESOURCE -> fallback.resource();
            default -> "";
        };
    }

    private static @Nullable String text(Step step, Declaration.Fallback fallback, DeclaredMethod method) {
        return switch (step) {
            case RESOURCE -> method.resource() == null ? null : shortened(method.resource());
            case LITERAL -> shortened(String.join("\n", fallback.literal()));
            default -> null;
        };
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "\n… " + (length - LENGTH)
                        + " more characters";
    }
}
