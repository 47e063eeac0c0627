package dev.crumple.benchmarks;

import dev.crumple.benchmarks.Suite.Kind;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints what game days cost more than the same tests without counter-runs, as a Markdown table. */
final class SuiteTable {

    private static final int ROUNDS = 7;
    private static final String FEATURES = "50";

    private SuiteTable() {}

    /** Takes the number of failure modes, 50 unless given. */
    public static void main(String[] arguments) throws Exception {
        String features = arguments.length == 0 ? FEATURES : arguments[0];
        double[][] gameDays = new double[ROUNDS][];
        double[][] ordinary = new double[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            gameDays[round] = Fork.figures(Suite.class, Kind.GAME_DAYS.name(), features);
            ordinary[round] = Fork.figures(Suite.class, Kind.ORDINARY.name(), features);
        }
        System.out.println(Machine.line() + "; " + features + " failure modes, median of " + ROUNDS
                + " fresh JVMs each, in turns\n");
        System.out.println("| suite | runs | s |");
        System.out.println("|---|---:|---:|");
        System.out.println(line(Kind.GAME_DAYS, gameDays[0][1], median(gameDays)));
        System.out.println(line(Kind.ORDINARY, ordinary[0][1], median(ordinary)));
    }

    private static double median(double[][] rounds) {
        return Sorted.of(Stream.of(rounds).mapToDouble(round -> round[0]).toArray())
                .median();
    }

    static String line(Kind kind, double runs, double millis) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f |",
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                runs,
                millis / 1000);
    }
}
