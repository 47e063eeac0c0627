package dev.crumple.engine.flow;

import java.util.Map;
import java.util.Set;

/**
 * What a method does with what it is given, as its callers need to know it.
 *
 * @param fates what becomes of each parameter that stands for code
 * @param stored the fields that each parameter is kept in
 * @param returned what the result may stand for
 */
record Summary(Map<Integer, Fate> fates, Map<Integer, Set<String>> stored, Set<Token> returned) {

    static final Summary NOTHING = new Summary(Map.of(), Map.of(), Set.of());

    /** Copies the collections. */
    Summary {
        fates = Map.copyOf(fates);
        stored = Map.copyOf(stored);
        returned = Set.copyOf(returned);
    }

    Fate fate(int parameter) {
        return fates.getOrDefault(parameter, Fate.NONE);
    }

    Set<String> fieldsOf(int parameter) {
        return stored.getOrDefault(parameter, Set.of());
    }
}
