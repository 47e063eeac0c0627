package dev.crumple.engine;

import java.util.List;

/**
 * What the class files of a service say about its failure modes.
 *
 * @param declared the declared methods, by place
 * @param bound binary names of the types that something binds to a guard
 * @param gameDays the game-day tests, one entry per failure mode named
 * @param countermeasures code and tests that name a countermeasure
 */
public record ServiceModel(
        List<DeclaredMethod> declared,
        List<String> bound,
        List<MarkedCode> gameDays,
        List<MarkedCode> countermeasures) {

    /** Copies the lists. */
    public ServiceModel {
        declared = List.copyOf(declared);
        bound = List.copyOf(bound);
        gameDays = List.copyOf(gameDays);
        countermeasures = List.copyOf(countermeasures);
    }
}
