package dev.crumple.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One row of the comparison: a call, and sides to make it through. Each side has a JVM of its own, in which no other
 * ever runs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class Row {

    private Callable<String> side = () -> "set by the row";

    final void through(Callable<String> chosen) {
        side = chosen;
    }

    /**
     * Makes one call.
     *
     * @return the answer, so that nothing of the call can be left out
     * @throws Exception if the side has no fallback
     */
    @Benchmark
    public String call() throws Exception {
        return side.call();
    }
}
