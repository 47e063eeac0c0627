package dev.crumple.gameday.fault;

import dev.crumple.resilience.spi.EmptyAnswer;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes answers that hold a null where they should hold something. */
final class Holed {

    private Holed() {}

    static @Nullable Object of(Type type) {
        Object empty = EmptyAnswer.of(type);
        if (empty instanceof List) {
            return Collections.singletonList(null);
        } else if (empty instanceof Set) {
            return Collections.singleton(null);
        } else if (empty instanceof Map) {
            return Collections.singletonMap(null, null);
        } else if (empty instanceof Object[] array) {
            return Array.newInstance(array.getClass().getComponentType(), 1);
        }
        return type instanceof Class<?> raw && raw.isPrimitive() ? empty : null;
    }
}
