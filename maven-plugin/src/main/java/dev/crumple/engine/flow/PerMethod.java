package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each method, by the number of the method: everything asks for it all the time, and a map of a large
 * service's methods takes several times as long, and as much room.
 */
final class PerMethod<V> {

    private final List<@Nullable V> values = new ArrayList<>();

    @Nullable
    V get(MethodRef method) {
        return method.number() < values.size() ? values.get(method.number()) : null;
    }

    V get(MethodRef method, V otherwise) {
        V known = get(method);
        return known == null ? otherwise : known;
    }

    void put(MethodRef method, V value) {
        while (values.size() <= method.number()) {
            values.add(null);
        }
        values.set(method.number(), value);
    }

    /** Gives what is known, and finds it out when nothing is; the finding may ask for other methods. */
    V orFind(MethodRef method, Function<MethodRef, V> find) {
        V known = get(method);
        if (known == null) {
            known = find.apply(method);
            put(method, known);
        }
        return known;
    }
}
