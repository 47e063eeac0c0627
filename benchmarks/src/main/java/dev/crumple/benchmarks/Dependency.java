package dev.crumple.benchmarks;

/** What every side calls. */
@FunctionalInterface
interface Dependency {

    /** Costs one field read when it is well. */
    String answer();

    /** One that is always well. */
    record Healthy(String answer) implements Dependency {
        Healthy() {
            this(Terms.VALUE);
        }
    }

    /**
     * One that answers every 64th call only. A window of 100 calls always holds an answer, so that no breaker opens that
     * waits for all of them to fail: every side is measured closed, none is held so.
     */
    final class Failing implements Dependency {
        private final Outage outage = new Outage();
        private int calls;

        @Override
        public String answer() {
            if ((calls++ & 63) == 0) {
                return Terms.VALUE;
            }
            throw outage;
        }
    }

    /** One that fails every call. */
    final class Dead implements Dependency {
        private final Outage outage = new Outage();

        @Override
        public String answer() {
            throw outage;
        }
    }

    /** Has no stack trace and is made once per dependency: to build one would cost more than most sides. */
    final class Outage extends RuntimeException {
        private Outage() {
            super("the dependency is out of order", null, false, false);
        }
    }
}
