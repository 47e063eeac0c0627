package dev.crumple.benchmarks;

import java.util.concurrent.Callable;

/** A way to call a dependency: one side of a comparison. */
@FunctionalInterface
interface Side {

    /** Puts a new instance around a dependency. Lives as long as the JVM: nothing is closed. */
    Callable<String> around(Dependency dependency, Terms terms);

    /** Puts a new instance around a dependency that is dead, and calls until its breaker is open. */
    @SuppressWarnings({"EmptyCatch", "ReturnValueIgnored"}) // Sides without a fallback throw.
    default Callable<String> opened(Dependency dead, Terms terms) {
        Callable<String> side = around(dead, terms);
        for (int call = 0; call < terms.window(); call++) {
            try {
                side.call();
            } catch (Exception failed) {
                // As it should.
            }
        }
        return side;
    }
}
