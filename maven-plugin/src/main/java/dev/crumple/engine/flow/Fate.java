package dev.crumple.engine.flow;

/** What becomes of a value that is work, or that holds work. */
sealed interface Fate {

    /** A guard of the library gets it. */
    record Protected(String library) implements Fate {}

    /** It runs, or somebody gets it who may run it. */
    record Runs() implements Fate {}

    /** The method returns it. */
    record Returned() implements Fate {}

    /** It is kept in a field, {@code owner.name}. */
    record Kept(String field) implements Fate {}

    /** It runs. */
    Fate RUNS = new Runs();

    /** The method returns it. */
    Fate RETURNED = new Returned();
}
