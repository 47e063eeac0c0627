package dev.crumple.benchmarks;

import java.util.Arrays;

/** Figures in order, so that one can ask for the one in the middle, or for the worst in a thousand. */
final class Sorted {

    private final double[] figures;

    private Sorted(double[] figures) {
        this.figures = figures;
    }

    static Sorted of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Sorted(sorted);
    }

    double median() {
        return percentile(50);
    }

    /** Gives the least figure that so many percent of all do not exceed. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * figures.length);
        return figures[Math.max(rank, 1) - 1];
    }
}
