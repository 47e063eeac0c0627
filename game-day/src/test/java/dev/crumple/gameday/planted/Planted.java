package dev.crumple.gameday.planted;

import dev.crumple.gameday.Rehearsal;
import dev.crumple.resilience.FeatureUnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A game day with a theatre of its own. */
abstract class Planted {

    final Theatre theatre = new Theatre();

    @BeforeAll
    static void besideOthers() throws InterruptedException {
        Bystanders.awaitAll();
    }

    /** Even a healthy call may be late on a busy machine; then there is no last good programme yet. */
    final void knowsTheProgrammeOf(String city) {
        while (!isServed(city)) {
            Thread.onSpinWait();
        }
    }

    /** A run that did not meet the fault, because the machine was busy, is repeated: it must leave nothing behind. */
    static boolean counts(Rehearsal rehearsal) {
        return rehearsal.deliveries() > 0;
    }

    private boolean isServed(String city) {
        try {
            return theatre.programme.tonight(city).equals(theatre.stages.tonight(city));
        } catch (FeatureUnavailableException late) {
            return false;
        }
    }

    @AfterEach
    void closeTheatre() {
        theatre.close();
    }

    @AfterAll
    static void over() {
        Bystanders.oneIsOver();
    }
}
