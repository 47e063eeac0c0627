package dev.crumple.benchmarks;

import java.util.concurrent.Callable;

/**
 * A guard's hand-off against a bare one. What waking a thread costs drifts from second to second, more than the two
 * differ, so they take turns in short blocks and each is compared with its neighbour only.
 */
final class HandOffPairs {

    private static final int CALLS = 100;

    private final Callable<String> ours =
            HandedOff.Offload.CRUMPLE_BY_HAND.around(new Dependency.Healthy(), Terms.USUAL);
    private final Callable<String> bare =
            HandedOff.Offload.BARE_SUBMIT_AND_GET.around(new Dependency.Healthy(), Terms.USUAL);

    /** Prints the median of the ratios of so many pairs, after half as many that only warm up. */
    public static void main(String[] arguments) throws Exception {
        int pairs = Integer.parseInt(arguments[0]);
        HandOffPairs measurement = new HandOffPairs();
        measurement.median(pairs / 2);
        System.out.println(measurement.median(pairs));
    }

    double median(int pairs) throws Exception {
        double[] ratios = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            // Whoever comes second finds the cores awake, so they take turns in that, too.
            boolean first = pair % 2 == 0;
            double one = nanos(first ? ours : bare);
            double other = nanos(first ? bare : ours);
            ratios[pair] = first ? one / other : other / one;
        }
        return Sorted.of(ratios).median();
    }

    private static double nanos(Callable<String> side) throws Exception {
        long began = System.nanoTime();
        for (int call = 0; call < CALLS; call++) {
            if (!side.call().equals(Terms.VALUE)) {
                throw new IllegalStateException("A healthy call was not answered with the value.");
            }
        }
        return System.nanoTime() - began;
    }
}
