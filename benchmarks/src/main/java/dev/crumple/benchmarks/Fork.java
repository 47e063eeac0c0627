package dev.crumple.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A measurement in a JVM of its own, so that neither the compiled code nor the threads of another are in its way. */
final class Fork {

    private Fork() {}

    /** Gives the time that this JVM has taken of all processors until now, its start included, in milliseconds. */
    static double processorMillis() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }

    /** Runs a main that prints its figures. */
    static double[] figures(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return figures(List.of(), main, arguments);
    }

    /** Runs a main that prints its figures, in a JVM with options. */
    static double[] figures(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    main.getSimpleName() + " failed with status " + process.exitValue() + "; it says above why.");
        }
        return Stream.of(printed.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
