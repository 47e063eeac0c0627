package dev.crumple.benchmarks;

import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A healthy guarded call on the caller's thread, and the flag that may remove its feature. */
public class Switch extends Row {

    /** Where the flag is looked at. */
    public enum Flag implements Side {
        NO_FLAG(FeatureFlag::none),
        MIRRORED_BY_CRUMPLE(FeatureFlag::mirrored),
        OPENFEATURE_ASKED_PER_CALL(FeatureFlag::asked);

        @SuppressWarnings("ImmutableEnumChecker") // References to static methods.
        private final Side side;

        Flag(Side side) {
            this.side = side;
        }

        @Override
        public Callable<String> around(Dependency dependency, Terms terms) {
            return side.around(dependency, terms);
        }
    }

    @Param
    public Flag through = Flag.NO_FLAG;

    /** Builds the side. */
    @Setup
    public void build() {
        through(through.around(new Dependency.Healthy(), Terms.USUAL));
    }
}
