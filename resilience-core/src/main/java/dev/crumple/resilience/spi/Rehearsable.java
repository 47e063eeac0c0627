package dev.crumple.resilience.spi;

import dev.crumple.evidence.Declaration;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Map;

/** A guard as a harness sees it. Thread-safe. */
public interface Rehearsable {

    /**
     * Gives the declaration that the guard keeps.
     *
     * @return the declaration
     */
    Declaration declaration();

    /**
     * Gives the method that carries the declaration.
     *
     * @return the method
     */
    Method method();

    /**
     * Gives what the method answers with.
     *
     * @return the generic type, without a stage or future around it
     */
    Type answer();

    /**
     * Gives the budget.
     *
     * @return nanoseconds
     */
    long budgetNanos();

    /**
     * Tells whether the guard goes by the settings that are declared, which are what a rehearsal proves.
     *
     * @return false when anything overrides them
     */
    boolean asDeclared();

    /**
     * Digests the class files that the protection is made of: the declaring type, the guarded implementation, the
     * lesser implementation and the judge of healthy answers. Classes without a file of their own, such as lambdas, are
     * left out.
     *
     * @return digests by binary name
     */
    Map<String, String> classes();

    /**
     * Tells how many calls are in flight, abandoned ones included.
     *
     * @return the number of places taken
     */
    int inFlight();

    /**
     * Puts a seam into the guard, and lends it a fresh breaker until the seam is taken out, so that a rehearsal neither
     * meets nor leaves an open one. Seams that reach different threads stand side by side.
     *
     * @param seam the seam
     * @throws IllegalStateException if a seam that reaches the same threads is there already
     */
    void arm(Seam seam);

    /**
     * Takes a seam out. Does nothing when it is not there.
     *
     * @param seam the seam
     */
    void disarm(Seam seam);
}
