package dev.crumple.resilience.internal.binding;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.evidence.Declaration;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the declaration of a method from its annotations. */
public final class DeclarationReader {

    private DeclarationReader() {}

    public static boolean declares(Method method) {
        return method.getAnnotationsByType(FailureMode.class).length > 0
                || method.isAnnotationPresent(Budget.class)
                || method.isAnnotationPresent(Healthy.class)
                || method.isAnnotationPresent(FailFast.class)
                || method.isAnnotationPresent(Fallback.class)
                || method.isAnnotationPresent(RemoveFeature.class);
    }

    /** Lists the failure modes, by their full ids, that a type declares. */
    public static List<String> failureModes(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> declares(method) && !method.isBridge())
                .map(DeclarationReader::read)
                .flatMap(declaration -> declaration.modes().stream().map(declaration::idOf))
                .toList();
    }

    public static Declaration read(Method method) {
        Class<?> type = method.getDeclaringClass();
        Feature feature = type.getAnnotation(Feature.class);
        return new Declaration(
                feature == null ? null : feature.id(),
                feature == null ? null : feature.criticality().name(),
                type.getName(),
                method.getName()
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getTypeName)
                                .collect(Collectors.joining(",", "(", ")")),
                returns(method),
                Arrays.stream(method.getAnnotationsByType(FailureMode.class))
                        .map(DeclarationReader::mode)
                        .toList(),
                budget(method.getAnnotation(Budget.class)),
                healthy(method.getAnnotation(Healthy.class)),
                method.isAnnotationPresent(FailFast.class),
                fallback(method.getAnnotation(Fallback.class)),
                method.isAnnotationPresent(RemoveFeature.class));
    }

    private static String returns(Method method) {
        String erased = method.getReturnType().getTypeName();
        return Declaration.answersLater(erased)
                ? erased + "<"
                        + Erasure.of(Answer.within(method.getGenericReturnType()))
                                .getTypeName() + ">"
                : erased;
    }

    private static Declaration.Mode mode(FailureMode mode) {
        List<String> when = Stream.of(mode.when()).map(Enum::name).toList();
        return new Declaration.Mode(mode.id(), mode.dependency(), when, mode.customerSees());
    }

    private static Declaration.@Nullable Budget budget(@Nullable Budget budget) {
        return budget == null
                ? null
                : new Declaration.Budget(
                        budget.value(),
                        budget.inFlight(),
                        budget.waiting().name(),
                        budget.interrupt(),
                        budget.reserve());
    }

    private static Declaration.Healthy healthy(@Nullable Healthy healthy) {
        if (healthy == null) {
            return Declaration.Healthy.ANYTHING;
        }
        return new Declaration.Healthy(
                healthy.accepts() == Healthy.Anything.class
                        ? null
                        : healthy.accepts().getName(),
                Stream.of(healthy.answers()).map(Class::getName).toList());
    }

    private static Declaration.@Nullable Fallback fallback(@Nullable Fallback fallback) {
        return fallback == null
                ? null
                : new Declaration.Fallback(
                        fallback.lastGood(),
                        Arrays.stream(fallback.keyedBy()).boxed().toList(),
                        fallback.keep(),
                        fallback.to() == void.class ? null : fallback.to().getName(),
                        fallback.resource(),
                        List.of(fallback.literal()));
    }
}
