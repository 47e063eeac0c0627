package dev.crumple.benchmarks;

import dev.crumple.benchmarks.Rounds.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures what the project promises of its guards' speed, and tells which of it is held. */
final class Targets {

    /** How much is measured; the quick one only shows that everything runs. */
    private record Effort(
            int rounds, long iterationMillis, int forks, int pairs, int hungRounds, int calls, int overruns) {
        static final Effort FULL = new Effort(7, 500, 3, 1000, 9, 20_000, 20);
        static final Effort QUICK = new Effort(1, 50, 1, 100, 1, 800, 1);
    }

    private final Effort effort;
    private final List<Target> targets = new ArrayList<>();

    private Targets(Effort effort) {
        this.effort = effort;
    }

    /** Ends with status 0 when all targets are held, with 1 when one is missed, and with 2 when it could not be measured. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = List.of(arguments).contains("quick");
        System.out.println(Machine.line() + (quick ? "; a quick run, whose figures say nothing" : ""));
        Targets all = new Targets(quick ? Effort.QUICK : Effort.FULL);
        try {
            all.measure();
        } catch (RunnerException | IOException | IllegalStateException broken) {
            System.err.println("The targets could not be measured: " + broken.getMessage());
            System.exit(2);
        }
        System.exit(all.targets.stream().allMatch(Target::held) ? 0 : 1);
    }

    private void measure() throws Exception {
        calls();
        handOff();
        hungCalls();
        strayInterrupts();
        budgetKept();
    }

    private void calls() throws RunnerException {
        Rounds rounds = new Rounds(TimeValue.milliseconds(effort.iterationMillis()));
        rounds.run(effort.rounds());
        String breaker = "resilience4j's breaker alone";
        tell(Target.ratio(
                "healthy-on-caller", rounds.ratio(Subject.HEALTHY_BY_HAND, Subject.HEALTHY_BREAKER), breaker, 0.4));
        tell(Target.bytes("healthy-on-caller-bytes", rounds.bytes(Subject.HEALTHY_BY_HAND), 0));
        tell(Target.ratio(
                "healthy-by-proxy", rounds.ratio(Subject.HEALTHY_BY_PROXY, Subject.HEALTHY_BREAKER), breaker, 0.4));
        tell(Target.bytes("healthy-by-proxy-bytes", rounds.bytes(Subject.HEALTHY_BY_PROXY), 24));
        tell(Target.ratio(
                "healthy-against-best-peer",
                rounds.ratio(Subject.HEALTHY_BY_HAND, Subject.HEALTHY_PEER),
                "SmallRye with all three",
                0.1));
        String permission = "resilience4j's permission asked";
        tell(Target.ratio("open-served", rounds.ratio(Subject.OPEN, Subject.PERMISSION), permission, 0.1));
        tell(Target.bytes("open-served-bytes", rounds.bytes(Subject.OPEN), 0));
        tell(Target.ratio("removed-served", rounds.ratio(Subject.REMOVED, Subject.PERMISSION), permission, 0.1));
        tell(Target.bytes("removed-served-bytes", rounds.bytes(Subject.REMOVED), 0));
        tell(Target.ratio(
                "two-threads", rounds.ratio(Subject.TWO_THREADS, Subject.HEALTHY_BY_HAND), "one thread", 1.5));
    }

    private void handOff() throws IOException, InterruptedException {
        double[] medians = new double[effort.forks()];
        for (int fork = 0; fork < medians.length; fork++) {
            medians[fork] = Fork.figures(HandOffPairs.class, String.valueOf(effort.pairs()))[0];
        }
        tell(Target.ratio("handed-off", Sorted.of(medians).median(), "a bare submit().get()", 1.15));
    }

    /** The listener hears of the open breaker on a thread of its own: 10 ms, as for all that happens at the budget. */
    private void hungCalls() throws IOException, InterruptedException {
        double[] seen = Fork.figures(HungCalls.class, String.valueOf(effort.hungRounds()));
        tell(Target.millis("hung-calls-open-breaker", seen[0], "past the budget", 10));
        tell(Target.millis("hung-calls-next-answered", seen[1], "after the call", 1));
    }

    /** Where hardly any call, or hardly any other, was late, the border was not met and nothing is shown. */
    private void strayInterrupts() throws IOException, InterruptedException {
        double[] seen = Fork.figures(StrayInterrupts.class, String.valueOf(effort.calls()));
        double late = seen[1] / seen[0];
        boolean border = late > 0.25 && late < 0.75;
        tell(new Target(
                "stray-interrupts",
                String.format(
                        Locale.ROOT,
                        "%.0f, %.0f wrong, of %,.0f (%.0f %% late)",
                        seen[2],
                        seen[3],
                        seen[0],
                        100 * late),
                "0, 0 wrong",
                border && DoubleStream.of(seen[2], seen[3]).allMatch(count -> count == 0)));
    }

    /** A call that was answered before its budget met a full guard, not the hanging dependency, and shows nothing. */
    private void budgetKept() throws IOException, InterruptedException {
        double[] seen = Fork.figures(
                Overrun.class, Overrun.Limit.CRUMPLE_128_IN_FLIGHT.name(), String.valueOf(effort.overruns()));
        Target kept = Target.millis("budget-kept", seen[2], "past the budget, p99.9", 10);
        tell(seen[3] == 0 ? kept : new Target(kept.name(), (long) seen[3] + " answered before", kept.target(), false));
    }

    private void tell(Target target) {
        targets.add(target);
        System.out.println(target);
    }
}
