package dev.crumple.engine.report.content;

import dev.crumple.engine.Counted;
import dev.crumple.engine.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a report opens with: how much is proved, and what should worry its readers.
 *
 * @param headline the first sentence
 * @param worries one sentence for each kind of trouble that there is, worst first
 * @param calm one sentence for the kinds that there are none of; empty when there is some of each
 */
public record Answer(String headline, List<Worry> worries, String calm) {

    private static final Map<String, String> MARKED_DONE = Map.of(
            "regressed", "broken: what it promised held once",
            "dangling", "marked done, but the proof does not exist",
            "unverified", "marked done, but nothing proves it");

    /**
     * One kind of trouble.
     *
     * @param bad whether it is worse than a warning
     * @param sentence how much there is of it
     * @param section where the page shows it: {@code findings}, {@code calls}, {@code records}, {@code excused}, or
     *     {@code modes}
     * @param failureModes the failure modes that it is about, when it is about some
     */
    public record Worry(boolean bad, String sentence, String section, List<String> failureModes) {}

    /** Copies the list, the worse before the others. */
    public Answer {
        worries = worries.stream()
                .sorted(Comparator.comparing(Worry::bad, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Reads the answer from a report.
     *
     * @param report the report
     * @return its answer
     */
    public static Answer of(Report report) {
        List<Worry> worries = new ArrayList<>();
        List<String> calm = new ArrayList<>();
        List<String> never = report.failureModes().stream()
                .filter(Report.Mode::neverRehearsed)
                .map(Report.Mode::id)
                .toList();
        if (!never.isEmpty()) {
            worries.add(new Worry(
                    true,
                    Counted.of(never.size(), "failure mode") + " " + was(never.size()) + " never rehearsed",
                    "modes",
                    never));
        } else if (!report.failureModes().isEmpty()) {
            calm.add("unrehearsed");
        }
        long naked = count(report.calls(), call -> call.protectedBy() == null);
        long elsewhere = report.calls().size() - naked;
        add(
                worries,
                calm,
                "unprotected",
                naked,
                true,
                "calls",
                Counted.of(naked, "remote call") + " " + is(naked) + " protected by nothing");
        if (elsewhere > 0) {
            worries.add(new Worry(
                    false,
                    Counted.of(elsewhere, "remote call") + " " + is(elsewhere)
                            + " protected by another library and not declared",
                    "calls",
                    List.of()));
        }
        long bypassed = count(report.findings(), finding -> finding.rule().equals("guard-bypassed"));
        if (!report.off().contains("guard-bypassed")) {
            add(
                    worries,
                    calm,
                    "bypassed",
                    bypassed,
                    true,
                    "findings",
                    Counted.of(bypassed, "call") + " "
                            + (bypassed == 1 ? "bypasses its guard" : "bypass their guards"));
        }
        findings(report, worries, calm);
        promises(report, worries, calm);
        add(
                worries,
                calm,
                "waived",
                report.waived().size(),
                false,
                "excused",
                Counted.of(report.waived().size(), "finding") + " "
                        + is(report.waived().size()) + " waived" + next(report.waived()));
        if (!report.frozen().isEmpty()) {
            worries.add(new Worry(
                    false,
                    Counted.of(report.frozen().size(), "finding") + " "
                            + is(report.frozen().size()) + " frozen by the baseline",
                    "excused",
                    List.of()));
        }
        return new Answer(
                headline(report.failureModes()), worries, calm.isEmpty() ? "" : "Nothing is " + or(calm) + ".");
    }

    private static void findings(Report report, List<Worry> worries, List<String> calm) {
        long errors = count(report.findings(), finding -> finding.severity() == Severity.ERROR);
        int all = report.findings().size();
        if (all > 0) {
            String effect = errors == 0
                    ? all == 1 ? "it warns" : "all of them warn"
                    : errors == all
                            ? all == 1 ? "it fails the build" : "all of them fail the build"
                            : errors + " of them " + (errors == 1 ? "fails" : "fail") + " the build";
            worries.add(new Worry(errors > 0, Counted.of(all, "finding") + ", " + effect, "findings", List.of()));
        } else if (report.off().isEmpty()) {
            calm.add("broken");
        }
    }

    private static void promises(Report report, List<Worry> worries, List<String> calm) {
        List<Report.Countermeasure> promises = report.incidents().stream()
                .flatMap(incident -> incident.countermeasures().stream())
                .toList();
        long overdue = count(promises, Report.Countermeasure::overdue);
        add(
                worries,
                calm,
                "overdue",
                overdue,
                true,
                "records",
                Counted.of(overdue, "countermeasure") + " " + is(overdue) + " overdue");
        MARKED_DONE.keySet().stream().sorted().forEach(standing -> {
            long such = count(promises, promise -> promise.standing().equals(standing));
            if (such > 0) {
                worries.add(new Worry(
                        !standing.equals("unverified"),
                        Counted.of(such, "countermeasure") + " " + is(such) + " " + MARKED_DONE.get(standing),
                        "records",
                        List.of()));
            }
        });
        undated(promises, worries);
    }

    private static void undated(List<Report.Countermeasure> promises, List<Worry> worries) {
        long undated = count(
                promises, promise -> promise.open() && !promise.state().equals("proposed") && promise.due() == null);
        if (undated > 0) {
            worries.add(new Worry(
                    false,
                    Counted.of(undated, "open countermeasure") + " " + (undated == 1 ? "has" : "have") + " no due date",
                    "records",
                    List.of()));
        }
    }

    private static String headline(List<Report.Mode> modes) {
        long all = modes.size();
        long proved = count(modes, Report.Mode::proved);
        long wire = count(modes, mode -> mode.reached().contains(Rung.PROVED_ON_THE_WIRE));
        if (all == 0) {
            return "No failure mode is declared yet.";
        }
        if (proved == 0) {
            return all == 1 ? "The one failure mode is not proved." : "None of " + all + " failure modes is proved.";
        }
        String who = all == 1
                ? "The one failure mode is proved"
                : proved == all
                        ? "All " + all + " failure modes are proved"
                        : proved + " of " + all + " failure modes " + (proved == 1 ? "is" : "are") + " proved";
        String where =
                wire == proved ? " on the wire" : wire == 0 ? " at the guard" : ", " + wire + " of them on the wire";
        return who + where + ".";
    }

    private static void add(
            List<Worry> worries,
            List<String> calm,
            String word,
            long number,
            boolean bad,
            String section,
            String told) {
        if (number == 0) {
            calm.add(word);
        } else {
            worries.add(new Worry(bad, told, section, List.of()));
        }
    }

    private static String next(List<Report.Waived> waived) {
        return waived.stream()
                .map(Report.Waived::until)
                .min(String::compareTo)
                .map(until -> ", the first until " + until)
                .orElse("");
    }

    private static <T> long count(List<T> list, Predicate<T> which) {
        return list.stream().filter(which).count();
    }

    private static String is(long number) {
        return number == 1 ? "is" : "are";
    }

    private static String was(long number) {
        return number == 1 ? "was" : "were";
    }

    private static String or(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
