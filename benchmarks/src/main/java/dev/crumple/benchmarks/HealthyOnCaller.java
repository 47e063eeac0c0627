package dev.crumple.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The dependency is well, and called on the caller's own thread. */
public class HealthyOnCaller extends Row {

    @Param
    public OnCaller through = OnCaller.DIRECT;

    /** Builds the side. */
    @Setup
    public void build() {
        through(through.around(new Dependency.Healthy(), Terms.USUAL));
    }
}
