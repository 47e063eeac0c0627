package dev.crumple.benchmarks;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one side of a row costs.
 *
 * @param row the name of the row
 * @param side the name of the side
 * @param nanos the time of a call
 * @param spread how far that may be off (99.9 %), NaN after too few iterations to tell
 * @param bytes what a call allocates, NaN when nobody looked
 */
record Measured(String row, String side, double nanos, double spread, double bytes) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static Measured of(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        String benchmark = result.getParams().getBenchmark();
        String row = benchmark.substring(0, benchmark.lastIndexOf('.'));
        return new Measured(
                row.substring(row.lastIndexOf('.') + 1),
                result.getParams().getParam("through"),
                time.getScore(),
                time.getScoreError(),
                allocated == null ? Double.NaN : allocated.getScore());
    }
}
