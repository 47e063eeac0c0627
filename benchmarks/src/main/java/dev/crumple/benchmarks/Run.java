package dev.crumple.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the rows, with JMH's options as arguments, and prints a table of each. */
final class Run {

    private Run() {}

    public static void main(String[] arguments) throws Exception {
        CommandLineOptions given = new CommandLineOptions(arguments);
        if (given.shouldHelp()) {
            given.showHelp();
            return;
        }
        if (given.shouldList()) {
            new Runner(given).list();
            return;
        }
        Collection<RunResult> results =
                new Runner(new OptionsBuilder().parent(given).build()).run();
        System.out.println(Machine.line());
        System.out.print(Tables.of(results.stream().map(Measured::of).toList()));
    }
}
