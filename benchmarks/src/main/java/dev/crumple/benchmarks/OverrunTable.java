package dev.crumple.benchmarks;

import java.util.Locale;

/** Prints {@link Overrun} of every side as a Markdown table, each from a JVM of its own. */
final class OverrunTable {

    private static final String ROUNDS = "10";

    private OverrunTable() {}

    /** Takes the number of rounds, 10 unless given. */
    public static void main(String[] arguments) throws Exception {
        String rounds = arguments.length == 0 ? ROUNDS : arguments[0];
        System.out.println(Machine.line() + "; " + rounds + " rounds of " + Overrun.CALLERS
                + " callers, budget 200 ms, dependency deaf for 3 s\n");
        System.out.println(
                "| past the budget, ms | p50 | p99 | p99.9 | answered before | threads hanging | callers blocked |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (Overrun.Limit limit : Overrun.Limit.values()) {
            System.out.println(line(limit, Fork.figures(Overrun.class, limit.name(), rounds)));
        }
    }

    static String line(Overrun.Limit limit, double... figures) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %,.0f | %.0f | %.0f |",
                limit.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                figures[0],
                figures[1],
                figures[2],
                figures[3],
                figures[4],
                figures[5]);
    }
}
