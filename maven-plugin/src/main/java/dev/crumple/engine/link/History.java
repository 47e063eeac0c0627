package dev.crumple.engine.link;

import dev.crumple.records.Countermeasure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts citations into the lines that stand above Maven's own error; few enough to be read. */
final class History {

    private static final int FAILURES = 10;

    private static final int ALIKE = 3;

    private static final int COUNTERMEASURES = 5;

    /** What would break a line, or colour a terminal. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    private final LocalDate today;

    History(LocalDate today) {
        this.today = today;
    }

    List<String> lines(List<CitedFailure> failures) {
        List<String> lines = new ArrayList<>();
        if (!failures.isEmpty()) {
            lines.add("This failure has a history.");
        }
        failures.stream().limit(FAILURES).forEach(failure -> add(lines, failure));
        int more = failures.stream()
                .skip(FAILURES)
                .mapToInt(failure -> failure.subjects().size())
                .sum();
        addMore(lines, "  ", more, "failure with a history", "failures with a history");
        return lines.stream().map(History::oneLine).toList();
    }

    static String maybeDone(Countermeasure countermeasure, List<Subject> proofs) {
        String others = proofs.size() == 1 ? " passes" : " and " + (proofs.size() - 1) + " more pass";
        return oneLine("%s may be done: %s%s (%s)"
                .formatted(countermeasure.id(), proofs.get(0).name(), others, place(countermeasure)));
    }

    private void add(List<String> lines, CitedFailure failure) {
        failure.subjects().stream().limit(ALIKE).forEach(subject -> lines.add("  " + subject.heading()));
        addMore(lines, "  ", failure.subjects().size() - ALIKE, "like these", "like these");
        failure.countermeasures().stream().limit(COUNTERMEASURES).forEach(cited -> {
            lines.add("    " + why(cited));
            lines.add("    " + who(cited.countermeasure()));
        });
        int more = failure.countermeasures().size() - COUNTERMEASURES;
        addMore(lines, "    ", more, "open countermeasure", "open countermeasures");
    }

    private static void addMore(List<String> lines, String indent, int more, String one, String many) {
        if (more > 0) {
            lines.add(indent + "and " + more + " more " + (more == 1 ? one : many));
        }
    }

    /** Says how the link is known, where the failure's own line does not. */
    private static String why(CitedFailure.Cited cited) {
        String what = what(cited.countermeasure());
        return switch (cited.link()) {
            case DECLARED, EXACT, FAILURE_MODE -> what;
            case GUARDED -> what + " · guards " + cited.glob();
            case SIMILAR -> "maybe " + what;
        };
    }

    private static String what(Countermeasure countermeasure) {
        String priority = countermeasure.priority() == null ? "" : " · " + countermeasure.priority();
        String state = countermeasure.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return countermeasure.ref() + " \"" + countermeasure.title() + "\"" + priority + " · " + state;
    }

    private String who(Countermeasure countermeasure) {
        String owner = countermeasure.owner() == null ? "no owner" : "owner " + countermeasure.owner();
        return owner + " · " + when(countermeasure.due()) + " · " + place(countermeasure);
    }

    private String when(@Nullable LocalDate due) {
        if (due == null) {
            return "no due date";
        }
        long left = ChronoUnit.DAYS.between(today, due);
        if (left == 0) {
            return "due today, " + due;
        }
        return "due " + due + ", " + days(Math.abs(left)) + (left > 0 ? " left" : " overdue");
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    private static String place(Countermeasure countermeasure) {
        return countermeasure.path() + ":" + countermeasure.line();
    }

    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
