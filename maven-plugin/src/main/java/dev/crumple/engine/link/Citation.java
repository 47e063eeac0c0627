package dev.crumple.engine.link;

import java.util.List;

/**
 * What a build says of countermeasures when it ends.
 *
 * @param history the lines about what failed; empty when nothing that failed has a history
 * @param maybeDone one line for each countermeasure whose tests pass although it is still open
 */
public record Citation(List<String> history, List<String> maybeDone) {

    /** Copies the lists. */
    public Citation {
        history = List.copyOf(history);
        maybeDone = List.copyOf(maybeDone);
    }
}
