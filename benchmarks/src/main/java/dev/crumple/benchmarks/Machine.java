package dev.crumple.benchmarks;

/** What the figures were measured on: they say nothing without it. */
final class Machine {

    private Machine() {}

    static String line() {
        return "JDK " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores";
    }
}
