package dev.crumple.evidence;

import java.nio.file.Path;

/**
 * Where everything that is left behind lives: {@code target/crumple} under the working directory, or the folder that
 * the system property {@code crumple.output} names.
 */
public final class OutputFolder {

    /** The system property that moves the folder. */
    public static final String PROPERTY = "crumple.output";

    private OutputFolder() {}

    /**
     * Finds the folder of this process.
     *
     * @return the folder, which may not exist yet
     */
    public static Path current() {
        return Path.of(System.getProperty(PROPERTY, "target/crumple"));
    }

    /**
     * Finds the folder of game-day evidence, one file per run.
     *
     * @param output the output folder
     * @return its folder {@code evidence}
     */
    public static Path evidence(Path output) {
        return output.resolve("evidence");
    }

    /**
     * Finds the folder of test outcomes, one file of lines per process.
     *
     * @param output the output folder
     * @return its folder {@code tests}
     */
    public static Path tests(Path output) {
        return output.resolve("tests");
    }

    /**
     * Finds the folder of logbooks, one file of lines per process.
     *
     * @param output the output folder
     * @return its folder {@code logbook}
     */
    public static Path logbook(Path output) {
        return output.resolve("logbook");
    }
}
