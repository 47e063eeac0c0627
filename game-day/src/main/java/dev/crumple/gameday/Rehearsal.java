package dev.crumple.gameday;

import dev.crumple.resilience.spi.Observed;
import java.util.List;

/**
 * The rehearsal that is on: a parameter of a game day, for tests that want to see a feature heal, or what its guards saw.
 *
 * <pre>{@code
 * @GameDay("personalised-row/recommender-down")
 * void isBackOnceTheRecommenderIs(Rehearsal rehearsal) {
 *     assertThat(page.render()).contains("Popular");
 *     rehearsal.release();
 *     assertThat(page.render()).contains("For you");
 * }
 * }</pre>
 *
 * <p>The fault is armed when the test method begins, and released for good when it ends. Thread-safe.
 */
public interface Rehearsal {

    /**
     * Puts the fault back in the dependency's place.
     *
     * @throws IllegalStateException before the test method has begun
     */
    void arm();

    /**
     * Takes the fault away, so that the dependency is as it would be without a game day.
     *
     * @throws IllegalStateException before the test method has begun
     */
    void release();

    /**
     * Counts how often the fault was met: calls at the guard, connections on the wire.
     *
     * @return 0 before the test method has begun
     */
    int deliveries();

    /**
     * Lists how each call of the rehearsed guards ended so far.
     *
     * @return the calls, in the order in which they ended
     */
    List<Observed> seen();
}
