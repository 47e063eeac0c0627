package dev.crumple.records;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A runbook for what happened, and whether it was of use (The DevOps Handbook, chapter 19; P2, P143).
 *
 * @param id its letter and number, such as {@code R1}, by which countermeasures address it
 * @param path the file, from the folder of the record, or an address
 * @param was of what use it was; null when that cannot be read
 */
public record Runbook(String id, Written path, @Nullable Use was) {

    /** Of what use a runbook was. */
    public enum Use {
        /** People followed it, and it said what was so. */
        RIGHT,
        /** People followed it, and it said what was so no more. */
        OUTDATED,
        /** It was there, and nobody found it while it mattered. */
        NOT_FOUND,
        /** People knew of it, and did without. */
        NOT_USED;

        /**
         * Names it as records do.
         *
         * @return such as {@code not-found}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Tells whether it failed those who needed it, so that something has to change. */
    boolean failedPeople() {
        return was == Use.OUTDATED || was == Use.NOT_FOUND;
    }
}
