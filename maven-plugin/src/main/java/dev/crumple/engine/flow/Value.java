package dev.crumple.engine.flow;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A value in a method while its code is followed: all that it may come from.
 *
 * @param size the places that it takes on the stack, 1 or 2
 * @param origins where it may come from; empty when that does not matter
 */
record Value(int size, Set<Origin> origins) implements org.objectweb.asm.tree.analysis.Value {

    static final Value ONE = new Value(1, Set.of());
    static final Value TWO = new Value(2, Set.of());

    static Value of(Origin origin) {
        return new Value(1, Set.of(origin));
    }

    Value or(Value other) {
        if (origins.containsAll(other.origins)) {
            return this;
        }
        Set<Origin> both = new LinkedHashSet<>(origins);
        both.addAll(other.origins);
        return new Value(size, both);
    }

    @Override
    public int getSize() {
        return size;
    }
}
