package dev.crumple.gameday;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The emptiest answer that a type has. */
final class Empty {

    private static final Map<Class<?>, Object> VALUES = Map.of(
            Optional.class, Optional.empty(),
            List.class, List.of(),
            Collection.class, List.of(),
            Iterable.class, List.of(),
            Set.class, Set.of(),
            Map.class, Map.of(),
            String.class, "",
            CharSequence.class, "");

    private Empty() {}

    static @Nullable Object of(Class<?> type) {
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isPrimitive() && type != void.class) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        return VALUES.get(type);
    }
}
