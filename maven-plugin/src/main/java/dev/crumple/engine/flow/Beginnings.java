package dev.crumple.engine.flow;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Beginnings of names, none of which begins with another.
 *
 * @param sorted the beginnings
 */
record Beginnings(NavigableSet<String> sorted) {

    /** Leaves out what begins with another one. */
    static Beginnings of(Collection<String> beginnings) {
        NavigableSet<String> sorted = new TreeSet<>();
        for (String beginning : new TreeSet<>(beginnings)) {
            if (!new Beginnings(sorted).begin(beginning)) {
                sorted.add(beginning);
            }
        }
        return new Beginnings(sorted);
    }

    /** Tells whether a name begins with one of them. */
    boolean begin(String name) {
        @Nullable String nearest = sorted.floor(name);
        return nearest != null && name.startsWith(nearest);
    }
}
