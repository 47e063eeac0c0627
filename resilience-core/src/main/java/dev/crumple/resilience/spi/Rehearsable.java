package dev.crumple.resilience.spi;

import dev.crumple.evidence.Declaration;
import java.lang.reflect.Method;
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
     * Gives the budget.
     *
     * @return nanoseconds
     */
    long budgetNanos();

    /**
     * Digests the class files that the protection is made of: the declaring type, the guarded implementation, the
     * lesser implementation and the judge of healthy answers. Classes without a file of their own, such as lambdas, are
     * left out.
     *
     * @return digests by binary name
     */
    Map<String, String> classes();

    /**
     * Puts a seam into the guard, and lends it a fresh breaker until the seam is taken out, so that a rehearsal neither
     * meets nor leaves an open one.
     *
     * @param seam the seam
     * @throws IllegalStateException if the guard is being rehearsed already
     */
    void arm(Seam seam);

    /** Takes the seam out. Does nothing when there is none. */
    void disarm();
}
