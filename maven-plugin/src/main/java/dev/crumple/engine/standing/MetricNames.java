package dev.crumple.engine.standing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of registered metrics that a test leaves behind, one on each line, or as Prometheus is told them. */
final class MetricNames {

    /** The file's name in the output folder. */
    static final String FILE = "metrics.txt";

    private static final Pattern END_OF_NAME = Pattern.compile("[{\\s]");

    private MetricNames() {}

    /** Reads the names; nothing when no test of this build left any. */
    static Optional<Set<String>> read(ModuleTraces traces) {
        Path file = traces.output().resolve(FILE);
        try {
            if (!Files.isRegularFile(file)
                    || Files.getLastModifiedTime(file).toInstant().isBefore(traces.since())) {
                return Optional.empty();
            }
            Set<String> names = new TreeSet<>();
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> names.add(END_OF_NAME.split(line, 2)[0]));
            return Optional.of(names);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
