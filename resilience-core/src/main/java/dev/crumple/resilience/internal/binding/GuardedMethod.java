package dev.crumple.resilience.internal.binding;

import dev.crumple.annotations.Waiting;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Problem;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.InvalidDeclarationException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
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
                new DeclaredSettings(declaration, budget).with(Figures.NONE),
                Waiting.valueOf(budget.waiting()),
                budget.interrupt(),
                Answer.of(method));
    }

    /**
     * Gives the settings with figures in the place of those declared.
     *
     * @throws IllegalArgumentException if they do not fit; each line of the message begins with a setting's name
     */
    public GuardSettings with(Figures figures) {
        return settings().with(figures);
    }

    /** Tells whether a step of the fallback runs code, which time is kept for. */
    public boolean keepsReserve() {
        return settings().keepsReserve();
    }

    private DeclaredSettings settings() {
        return new DeclaredSettings(declaration, Objects.requireNonNull(declaration.budget()));
    }

    /** Names the method in messages and threads. */
    public String label() {
        return feature + "/" + method.getName();
    }
}
