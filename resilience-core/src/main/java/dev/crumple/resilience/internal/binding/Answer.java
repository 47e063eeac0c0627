package dev.crumple.resilience.internal.binding;

import dev.crumple.evidence.Declaration;
import dev.crumple.resilience.InvalidDeclarationException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a guarded method answers with, now or, by a stage or a future, later.
 *
 * @param type the generic type of the answer itself, without the stage or future around it
 * @param later whether it comes after the method has returned
 */
public record Answer(Type type, boolean later) {

    /** Types that answer later unseen: a guard would only time how fast the promise is given. */
    private static final Set<String> UNSEEN = Set.of(
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow$Publisher",
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.reactivex.rxjava3.core.SingleSource",
            "io.reactivex.rxjava3.core.MaybeSource",
            "io.reactivex.rxjava3.core.CompletableSource",
            "io.reactivex.rxjava3.core.ObservableSource",
            "kotlinx.coroutines.Deferred",
            "kotlinx.coroutines.flow.Flow");

    static Answer of(Method method) {
        Class<?> returns = method.getReturnType();
        if (suspends(method)) {
            throw refused(method, "suspends", "Return the value itself, or a CompletionStage.");
        }
        if (Declaration.answersLater(returns.getTypeName())) {
            return new Answer(within(method.getGenericReturnType()), true);
        }
        if (supertypes(returns).anyMatch(type -> UNSEEN.contains(type.getName()))) {
            throw refused(method, "returns " + returns.getTypeName(), "Return the value itself, or a CompletionStage.");
        }
        return new Answer(method.getGenericReturnType(), false);
    }

    /** Gives the class of the answer. */
    public Class<?> raw() {
        return Erasure.of(type);
    }

    /** Gives the type of the answer within a stage or future. */
    public static Type within(Type later) {
        return later instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }

    private static boolean suspends(Method method) {
        return Stream.of(method.getParameterTypes())
                .anyMatch(type -> type.getName().equals("kotlin.coroutines.Continuation"));
    }

    private static InvalidDeclarationException refused(Method method, String does, String fix) {
        return new InvalidDeclarationException("[invalid-declaration] "
                + method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + does
                + ", so that its answer comes after the method has returned and the guard could not keep the budget. "
                + fix);
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> above = Stream.of(type.getInterfaces());
        Class<?> superclass = type.getSuperclass();
        if (superclass != null) {
            above = Stream.concat(above, Stream.of(superclass));
        }
        return Stream.concat(Stream.of(type), above.flatMap(Answer::supertypes));
    }
}
