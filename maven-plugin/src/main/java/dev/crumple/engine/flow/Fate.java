package dev.crumple.engine.flow;

import java.util.HashSet;
import java.util.Set;

/**
 * What becomes of code that is handed around.
 *
 * @param used whether something runs it outside every guard
 * @param guards the libraries whose guards run it
 */
record Fate(boolean used, Set<String> guards) {

    static final Fate NONE = new Fate(false, Set.of());
    static final Fate USED = new Fate(true, Set.of());

    /** Copies the set. */
    Fate {
        guards = Set.copyOf(guards);
    }

    static Fate guardedBy(String library) {
        return new Fate(false, Set.of(library));
    }

    boolean isNone() {
        return !used && guards.isEmpty();
    }

    Fate and(Fate other) {
        Set<String> all = new HashSet<>(guards);
        all.addAll(other.guards);
        return new Fate(used || other.used, all);
    }

    /** What becomes of it when that, which runs it as this says, has itself that fate. */
    Fate within(Fate outer) {
        if (isNone() || outer.isNone()) {
            return NONE;
        }
        Set<String> all = new HashSet<>(outer.guards);
        if (outer.used) {
            all.addAll(guards);
        }
        return new Fate(used && outer.used, all);
    }
}
