package dev.crumple.benchmarks;

import java.time.Duration;

/**
 * What is the same for every side: nobody is measured under easier terms. A breaker looks at a window of calls that must
 * be full, opens only when all of them failed, and stays open for the rest of the run.
 *
 * @param budget the time a call may take
 * @param window how many calls the breaker looks at, and the least it must have seen
 * @param places how many calls may be in flight, where a side bounds them
 */
record Terms(Duration budget, int window, int places) {

    static final Terms USUAL = new Terms(Duration.ofSeconds(1), 100, 10);

    static final int FAILURE_RATE = 100;
    static final Duration OPEN_FOR = Duration.ofHours(1);

    static final String VALUE = "the value";
    static final String LESSER = "the lesser content";
}
