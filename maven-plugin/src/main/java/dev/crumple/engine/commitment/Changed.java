package dev.crumple.engine.commitment;

import java.util.List;

/**
 * What came of a change.
 *
 * @param told what was changed, where
 * @param asks what the countermeasure needs now that it did not need before
 */
public record Changed(List<String> told, List<String> asks) {

    /** Copies the lists. */
    public Changed {
        told = List.copyOf(told);
        asks = List.copyOf(asks);
    }
}
