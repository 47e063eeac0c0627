package dev.crumple.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the sides in turn, round after round, each time in a fresh JVM. What the machine does meanwhile meets all of
 * them alike, so that only figures of one round are compared.
 */
final class Rounds {

    /** What is measured. */
    enum Subject {
        HEALTHY_BY_HAND(HealthyOnCaller.class, OnCaller.CRUMPLE_BY_HAND),
        HEALTHY_BREAKER(HealthyOnCaller.class, OnCaller.RESILIENCE4J_BREAKER_ALONE),
        HEALTHY_BY_PROXY(HealthyOnCaller.class, OnCaller.CRUMPLE_BY_PROXY),
        HEALTHY_PEER(HealthyOnCaller.class, OnCaller.SMALLRYE_BREAKER_FALLBACK_TIMEOUT),
        TWO_THREADS(TwoThreads.class, OnCaller.CRUMPLE_BY_HAND),
        OPEN(Open.class, Open.Breaker.CRUMPLE_BY_HAND),
        PERMISSION(Open.class, Open.Breaker.RESILIENCE4J_PERMISSION),
        REMOVED(Removed.class, Removed.Switched.CRUMPLE_BY_HAND);

        private final Class<? extends Row> row;
        private final String side;

        Subject(Class<? extends Row> row, Enum<?> side) {
            this.row = row;
            this.side = side.name();
        }
    }

    private final TimeValue iteration;
    private final int forks;
    private final List<Map<Subject, Measured>> rounds = new ArrayList<>();

    Rounds(TimeValue iteration) {
        this(iteration, 1);
    }

    /** Without forks, for a test that wants to see it run. */
    Rounds(TimeValue iteration, int forks) {
        this.iteration = iteration;
        this.forks = forks;
    }

    /** Every second round runs backwards, so that a drift of the machine favours nobody. */
    void run(int count) throws RunnerException {
        for (int round = 0; round < count; round++) {
            List<Subject> order = new ArrayList<>(List.of(Subject.values()));
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            Map<Subject, Measured> figures = new EnumMap<>(Subject.class);
            for (Subject subject : order) {
                figures.put(subject, measure(subject));
            }
            rounds.add(figures);
        }
    }

    double ratio(Subject ours, Subject theirs) {
        return median(round -> of(round, ours).nanos() / of(round, theirs).nanos());
    }

    double bytes(Subject subject) {
        return median(round -> of(round, subject).bytes());
    }

    private double median(ToDoubleFunction<Map<Subject, Measured>> figure) {
        return Sorted.of(rounds.stream().mapToDouble(figure).toArray()).median();
    }

    private static Measured of(Map<Subject, Measured> round, Subject subject) {
        return Objects.requireNonNull(round.get(subject));
    }

    private Measured measure(Subject subject) throws RunnerException {
        return Measured.of(new Runner(new OptionsBuilder()
                        .include("^" + subject.row.getName() + "\\.call$")
                        .param("through", subject.side)
                        .forks(forks)
                        .warmupIterations(3)
                        .warmupTime(iteration)
                        .measurementIterations(3)
                        .measurementTime(iteration)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle());
    }
}
