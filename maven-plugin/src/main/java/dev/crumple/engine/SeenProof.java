package dev.crumple.engine;

import dev.crumple.records.NamedProof;

/**
 * A proof that a countermeasure names, and what was seen of it.
 *
 * @param proof the proof
 * @param sighting what was seen
 */
public record SeenProof(NamedProof proof, Sighting sighting) {

    /**
     * Tells what was seen of it.
     *
     * @param sight what it may be
     * @return true when it is that
     */
    public boolean is(Sighting.Sight sight) {
        return sighting.sight() == sight;
    }

    /**
     * Says what was seen, in a sentence without its end.
     *
     * @return such as {@code the test com.example.ATest#holds failed in this build}
     */
    public String told() {
        String what = switch (proof.means()) {
            case TEST -> "the test ";
            case DRILL -> "the drill ";
            case METRIC -> "the metric ";
            case CODEOWNERS -> "the pattern ";
        };
        return what + proof.name() + " " + sighting.told();
    }
}
