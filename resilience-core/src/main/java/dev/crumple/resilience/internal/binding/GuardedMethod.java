package dev.crumple.resilience.internal.binding;

import dev.crumple.annotations.Waiting;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import dev.crumple.evidence.Problem;
import dev.crumple.resilience.InvalidDeclarationException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A declared method, checked and resolved once, at binding. */
public record GuardedMethod(
        Method method,
        Declaration declaration,
        String feature,
        Duration budget,
        Duration forCall,
        Waiting waiting,
        int inFlight,
        boolean interrupt) {

    /** Types that answer later; a guard around the method would only time how fast the promise is given. */
    private static final Set<String> ANSWERS_LATER = Set.of(
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow$Publisher",
            "org.reactivestreams.Publisher");

    public static GuardedMethod of(Method method) {
        Declaration declaration = DeclarationReader.read(method);
        List<Problem> problems = declaration.problems();
        Declaration.Budget budget = declaration.budget();
        String feature = declaration.feature();
        if (!problems.isEmpty() || budget == null || feature == null) {
            throw new InvalidDeclarationException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        refuseAnswersThatComeLater(method);
        Duration total = Durations.parse(budget.value());
        return new GuardedMethod(
                method,
                declaration,
                feature,
                total,
                total.minus(reserve(declaration, budget, total)),
                Waiting.valueOf(budget.waiting()),
                budget.inFlight(),
                budget.interrupt());
    }

    /** Names the method in messages and threads. */
    public String label() {
        return feature + "/" + method.getName();
    }

    private static Duration reserve(Declaration declaration, Declaration.Budget budget, Duration total) {
        Declaration.Fallback fallback = declaration.fallback();
        if (fallback == null || fallback.to() == null) {
            return Duration.ZERO;
        }
        return budget.reserve().isEmpty() ? total.dividedBy(5) : Durations.parse(budget.reserve());
    }

    private static void refuseAnswersThatComeLater(Method method) {
        boolean later = supertypes(method.getReturnType()).anyMatch(type -> ANSWERS_LATER.contains(type.getName()));
        boolean suspends = Stream.of(method.getParameterTypes())
                .anyMatch(type -> type.getName().equals("kotlin.coroutines.Continuation"));
        if (later || suspends) {
            throw new InvalidDeclarationException("[invalid-declaration] "
                    + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + (suspends
                            ? " suspends"
                            : " returns " + method.getReturnType().getTypeName())
                    + ", so that its answer comes after the method has returned and the guard could not keep the budget."
                    + " Return the value itself.");
        }
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> above = Stream.of(type.getInterfaces());
        Class<?> superclass = type.getSuperclass();
        if (superclass != null) {
            above = Stream.concat(above, Stream.of(superclass));
        }
        return Stream.concat(Stream.of(type), above.flatMap(GuardedMethod::supertypes));
    }
}
