package dev.crumple.resilience.spi;

import dev.crumple.evidence.Declaration;
import dev.crumple.resilience.internal.binding.Answer;
import dev.crumple.resilience.internal.binding.Erasure;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The emptiest answer that a type has: what a removed feature answers, and what a fault answers without content. */
public final class EmptyAnswer {

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(OptionalInt.class, OptionalInt.empty()),
            Map.entry(OptionalLong.class, OptionalLong.empty()),
            Map.entry(OptionalDouble.class, OptionalDouble.empty()),
            Map.entry(Iterable.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(CharSequence.class, ""),
            Map.entry(String.class, ""));

    private EmptyAnswer() {}

    /**
     * Finds the emptiest answer.
     *
     * @param returned the generic return type of a method
     * @return empty where the type can be empty, zero for a primitive, an answer already there for one that comes later,
     *     null for everything else
     */
    @SuppressWarnings("FutureReturnValueIgnored") // It is complete.
    public static @Nullable Object of(Type returned) {
        Class<?> type = Erasure.of(returned);
        if (Declaration.answersLater(type.getName())) {
            return CompletableFuture.completedFuture(of(Answer.within(returned)));
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isPrimitive() && type != void.class) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        return VALUES.get(type);
    }
}
