package dev.crumple.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the rows, with JMH's options as arguments, and prints a table of each. */
final class Run {

    private Run() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(new CommandLineOptions(arguments));
        } catch (NoBenchmarksException none) {
            System.err.println("No row has such a name. benchmarks/run -l lists them.");
            System.exit(1);
        } catch (CommandLineOptionException | RunnerException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private static void run(CommandLineOptions given) throws Exception {
        if (given.shouldHelp()) {
            given.showHelp();
            return;
        }
        if (given.shouldList()) {
            new Runner(given).list();
            return;
        }
        String progress = given.getOutput().orElse("benchmarks/target/jmh.txt");
        System.err.println("Measuring; " + progress + " tells how far it is.");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(given)
                        .addProfiler(GCProfiler.class)
                        .output(progress)
                        .build())
                .run();
        System.out.println(Machine.line());
        System.out.print(Tables.of(results.stream().map(Measured::of).toList()));
    }
}
