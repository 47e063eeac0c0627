package dev.crumple.engine.report.metrics;

import dev.crumple.records.metrics.Length;
import dev.crumple.records.metrics.Quantiles;
import dev.crumple.records.metrics.SpanMetrics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dot for each incident above a logarithmic axis of time, those that are alike on top of each other.
 *
 * @param axis the axis
 * @param dots the dots
 * @param base how far down the axis is, in pixels
 * @param marks where the quantiles are; null when there are too few to compare
 */
record DotPlot(
        LogAxis axis, List<Dot> dots, int base, @Nullable Marks marks) {

    /** So many that dots beside each other just do not touch on a telephone. */
    private static final int COLUMNS = 48;

    private static final double STEP = 7;
    private static final double HIGHEST = 210;
    private static final int ABOVE = 12;

    /** A dot: across in percent, down in pixels, and what it stands for. */
    record Dot(String x, int y, String look, String title) {}

    /** The middle half, the median and nine of ten, in percent. */
    record Marks(String lowerQuartile, String width, String median, String ninetieth) {}

    static DotPlot of(SpanMetrics metrics, LogAxis axis) {
        int[] stacked = new int[COLUMNS + 1];
        metrics.lengths().forEach(length -> stacked[column(axis, length)]++);
        int highest = 1;
        for (int count : stacked) {
            highest = Math.max(highest, count);
        }
        double step = Math.min(STEP, HIGHEST / highest);
        int base = ABOVE + (int) Math.ceil(step * highest);
        List<Dot> dots = new ArrayList<>();
        int[] placed = new int[COLUMNS + 1];
        for (Length length : metrics.lengths()) {
            int column = column(axis, length);
            dots.add(new Dot(
                    LogAxis.percent((double) column / COLUMNS),
                    (int) Math.round(base - 5 - step * placed[column]++),
                    (length.historical() ? "historical" : "recent") + (length.about() ? " about" : ""),
                    Wording.length(metrics.span(), length)));
        }
        return new DotPlot(axis, dots, base, marks(metrics, axis));
    }

    /** How high the drawing is, with the labels below the axis, in pixels. */
    int height() {
        return base + 22;
    }

    private static int column(LogAxis axis, Length length) {
        return (int) Math.round(axis.at(length.seconds()) * COLUMNS);
    }

    private static @Nullable Marks marks(SpanMetrics metrics, LogAxis axis) {
        Quantiles quantiles = metrics.quantiles();
        if (quantiles == null || metrics.isTooFewToCompare()) {
            return null;
        }
        double from = axis.at(quantiles.lowerQuartile());
        return new Marks(
                LogAxis.percent(from),
                LogAxis.width(axis.at(quantiles.upperQuartile()) - from),
                LogAxis.percent(axis.at(quantiles.median())),
                LogAxis.percent(axis.at(quantiles.ninetieth())));
    }
}
