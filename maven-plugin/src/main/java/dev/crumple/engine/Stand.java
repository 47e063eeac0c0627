package dev.crumple.engine;

import dev.crumple.engine.Sighting.Sight;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.Verified;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A countermeasure and how it stands.
 *
 * @param countermeasure the countermeasure
 * @param standing how it stands
 * @param proofs the proofs that it names, with what was seen of each
 * @param before when it was last remembered as verified; null when it never was
 * @param historical whether its record is of a time before the rules were kept
 */
public record Stand(
        Countermeasure countermeasure,
        Standing standing,
        List<SeenProof> proofs,
        @Nullable Verified before,
        boolean historical) {

    /** Copies the list. */
    public Stand {
        proofs = List.copyOf(proofs);
    }

    /**
     * Lists the proofs of which something was seen.
     *
     * @param sights what was seen
     * @return the proofs, in the order of the file
     */
    public List<SeenProof> seen(Sight... sights) {
        return proofs.stream()
                .filter(proof -> List.of(sights).contains(proof.sighting().sight()))
                .toList();
    }

    /**
     * Counts how countermeasures stand.
     *
     * @param stands the countermeasures
     * @return such as {@code 1 overdue, 2 open}, the worst first
     */
    public static String counts(List<Stand> stands) {
        return stands.stream()
                .collect(Collectors.groupingBy(Stand::standing, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> count.getValue() + " " + count.getKey().word())
                .collect(Collectors.joining(", "));
    }
}
