package dev.crumple.engine.report.html;

import dev.crumple.engine.Counted;
import dev.crumple.engine.MutantRun;
import dev.crumple.engine.report.content.Report;
import dev.crumple.evidence.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what JSON says in constants. */
final class Sentences {

    private static final List<String> ORDER =
            List.of("broken", "overdue", "done without proof", "due soon", "open", "proposed", "kept", "dropped");

    private Sentences() {}

    /** Says what a cause means to the caller. */
    static String cause(String cause) {
        return switch (cause) {
            case "THROWS" -> "throws";
            case "SLOW" -> "is slow";
            case "HANGS" -> "hangs";
            case "UNAVAILABLE" -> "is unavailable";
            case "BAD_CONTENT" -> "answers badly";
            case "EXHAUSTED" -> "has no room";
            default -> cause;
        };
    }

    /** Says what a step serves. */
    static String step(String step) {
        return switch (step) {
            case "last-good" -> "last good value";
            case "lesser" -> "lesser implementation";
            case "resource" -> "content of a resource";
            case "literal" -> "content of the declaration";
            case "removed" -> "feature removed";
            case "fail-fast" -> "clear error";
            default -> step;
        };
    }

    /** Says what happens instead, to complete "When … is slow,". */
    static String instead(Report.Mode mode) {
        return switch (mode.degradation()) {
            case "fail fast" -> "the caller gets a clear error";
            case "fallback" -> "older or simpler content is served";
            case "feature removal" -> "the feature is removed";
            default -> "nothing is declared to happen instead";
        };
    }

    /** Says what the build found of a promise. */
    static String standing(Report.Countermeasure promise) {
        return switch (promise.standing()) {
            case "verified" -> "✓ kept: verified";
            case "regressed" -> "✗ broken: it held once";
            case "dangling" -> "✗ marked done, but its proof does not exist";
            case "unverified" -> "! marked done, but nothing proves it";
            case "overdue" -> "✗ overdue";
            case "due" -> "! due soon";
            case "wont-do", "dropped" -> "dropped";
            default -> promise.overdue() ? "✗ overdue" : promise.standing().replace('-', ' ');
        };
    }

    /** Names the look of a standing. */
    static String look(Report.Countermeasure promise) {
        return switch (promise.standing()) {
            case "verified" -> "good";
            case "regressed", "dangling", "overdue" -> "bad";
            case "unverified", "due" -> "warn";
            default -> promise.overdue() ? "bad" : "";
        };
    }

    /** Names the place where a step of a fallback takes its content. */
    static String from(Report.Served served) {
        return switch (served.step()) {
            case "last-good" -> "of the last " + served.from();
            case "lesser" -> served.from().substring(served.from().lastIndexOf('.') + 1);
            default -> served.from();
        };
    }

    /** Says a cause or a step, which have no name in common. */
    static String causeOrStep(String name) {
        return step(cause(name));
    }

    /** Says by how much a proof that holds took longer than its budget: the guard was in time, and what ran around it was not. */
    static String over(Report.Proof proof) {
        long over = proof.elapsedMillis() - proof.budgetMillis();
        return proof.holds() && over > 0
                ? "The guard was in time; the machine around it took " + over + " ms more."
                : "";
    }

    /** Sums up how the promises of a record stand, such as "3 promises: 1 kept, 1 due soon". */
    static String promises(Report.Incident incident) {
        Map<String, Long> standings = incident.countermeasures().stream()
                .collect(Collectors.groupingBy(
                        Sentences::inOneWord,
                        () -> new TreeMap<>(Comparator.comparing(ORDER::indexOf)),
                        Collectors.counting()));
        return Counted.of(incident.countermeasures().size(), "promise") + ": "
                + standings.entrySet().stream()
                        .map(standing -> standing.getValue() + " " + standing.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** Says what became of a promise that nobody works on. */
    static String settled(Report.Countermeasure promise) {
        return switch (promise.state()) {
            case "done" -> "done";
            case "proposed" -> "an idea so far";
            case "superseded" -> "replaced by another";
            default -> "decided against";
        };
    }

    /** Makes a sentence of a clause. */
    static String sentence(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT)
                + clause.substring(1)
                + (clause.endsWith(".") ? "" : ".");
    }

    private static String inOneWord(Report.Countermeasure promise) {
        return switch (promise.standing()) {
            case "verified" -> "kept";
            case "regressed" -> "broken";
            case "overdue" -> "overdue";
            case "dangling", "unverified" -> "done without proof";
            case "due" -> "due soon";
            case "proposed" -> "proposed";
            case "wont-do", "dropped" -> "dropped";
            default -> promise.overdue() ? "overdue" : "open";
        };
    }

    /** Measures the time that a proof took against its budget, for a bar that ends at 100. */
    static long percent(Report.Proof proof) {
        return proof.budgetMillis() <= 0 ? 100 : Math.min(100, proof.elapsedMillis() * 100 / proof.budgetMillis());
    }

    /** Says what the counter-run, the same test with the protection off, has shown. */
    static String counterRun(@Nullable Verdict verdict) {
        if (verdict == null) {
            return "That the test fails with the protection off was seen in another run of this cause.";
        }
        return switch (verdict) {
            case KILLED_BY_ASSERTION -> "With the protection off the same test fails, as it should: by an assertion.";
            case KILLED_BY_ESCAPED_FAULT ->
                "With the protection off the same test fails, as it should: the fault reaches it.";
            case KILLED_BY_OVERRUN ->
                "With the protection off the same test fails, as it should: a call overruns its budget.";
            case SURVIVED -> "With the protection off the test passes just the same: it is vacuous.";
            case NOT_REACHED -> "With the protection off the fault was never delivered.";
            default -> "With the protection off the test failed for another reason, which proves nothing.";
        };
    }

    /** Says what came of a drill, or that nothing has yet. */
    static String outcome(Report.Drill drill) {
        return drill.verdict() != null ? drill.verdict() : drill.ageDays() == null ? "planned" : "without a result";
    }

    /** Says how long ago a day was. */
    static String age(long days) {
        return days == 0 ? "today" : Counted.of(days, "day") + " ago";
    }

    /** Says what the test of a proof made of parts of the protection taken away; nothing when no run tried. */
    static String mutants(List<MutantRun> runs) {
        String noticed = named(runs.stream().filter(run -> run.verdict().good()));
        String missed = named(runs.stream().filter(run -> run.verdict() == Verdict.SURVIVED));
        return Stream.of(
                        noticed.isEmpty() ? "" : "The test notices: " + noticed,
                        missed.isEmpty() ? "" : "it does not notice: " + missed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String named(Stream<MutantRun> runs) {
        return runs.map(run -> run.mutant().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (run.verdict() == Verdict.SURVIVED && run.accepted() != null
                                ? " (accepted: " + run.accepted() + ")"
                                : ""))
                .collect(Collectors.joining(", "));
    }

    /** Joins the causes of a failure mode to a clause. */
    static String when(Report.Mode mode) {
        List<String> causes = mode.when().stream().map(Sentences::cause).toList();
        int last = causes.size() - 1;
        return last < 1
                ? String.join("", causes)
                : String.join(", ", causes.subList(0, last)) + " or " + causes.get(last);
    }
}
