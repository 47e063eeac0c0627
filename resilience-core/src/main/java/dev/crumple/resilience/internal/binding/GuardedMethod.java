package dev.crumple.resilience.internal.binding;

import dev.crumple.annotations.Waiting;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Problem;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.InvalidDeclarationException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

/** A declared method, checked and resolved once, at binding. */
public record GuardedMethod(
        Method method,
        Declaration declaration,
        String feature,
        GuardSettings declared,
        Waiting waiting,
        boolean interrupt,
        Answer answer) {

    /** Reads the declaration of a method, and refuses one that no guard could keep. */
    public static GuardedMethod of(Method method) {
        Declaration declaration = DeclarationReader.read(method);
        List<Problem> problems = declaration.problems();
        Declaration.Budget budget = declaration.budget();
        String feature = declaration.feature();
        if (!problems.isEmpty() || budget == null || feature == null) {
            throw new InvalidDeclarationException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return new GuardedMethod(
                method,
                declaration,
                feature,
                GuardSettings.of(declaration, budget),
                Waiting.valueOf(budget.waiting()),
                budget.interrupt(),
                Answer.of(method));
    }

    /** Names the method in messages and threads. */
    public String label() {
        return feature + "/" + method.getName();
    }
}
