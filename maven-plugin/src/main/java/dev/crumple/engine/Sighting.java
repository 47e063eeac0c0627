package dev.crumple.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the build saw of one proof.
 *
 * @param sight what it was
 * @param told what there is to say of it; completes "this proof …"
 * @param on the day on which it was seen to hold; null when it was not
 */
public record Sighting(Sight sight, String told, @Nullable LocalDate on) {

    /** What the build can see of a proof. */
    public enum Sight {
        /** It is there and holds. */
        HOLDS,
        /** It is there and shows the contrary. */
        BROKEN,
        /** There is nothing of this name. */
        ABSENT,
        /** It is there and showed nothing, though it could have. */
        SILENT,
        /** It is there, and this build did not ask it: no tests ran, or only chosen ones. */
        NOT_ASKED,
        /** It is not of this module, which cannot tell whether another has it. */
        ELSEWHERE
    }

    /** Makes a sighting of what does not hold. */
    public Sighting(Sight sight, String told) {
        this(sight, told, null);
    }

    /**
     * Makes a sighting of what holds.
     *
     * @param on the day on which it was seen
     * @param told what there is to say of it
     * @return the sighting
     */
    public static Sighting holds(LocalDate on, String told) {
        return new Sighting(Sight.HOLDS, told, on);
    }
}
