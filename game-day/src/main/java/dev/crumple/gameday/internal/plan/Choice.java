package dev.crumple.gameday.internal.plan;

import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Waiting;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Where;
import dev.crumple.gameday.fault.Fault;
import dev.crumple.gameday.fault.Faults;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.gameday.internal.plan.Run.Rehearsed;
import dev.crumple.resilience.spi.Rehearsable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the faults by which the causes of a failure mode are rehearsed: those that the game day asks for, else the first
 * that the cause has.
 */
public final class Choice {

    private final String failureMode;
    private final List<Class<? extends Fault>> asked;
    private final Where where;

    /**
     * Begins to choose.
     *
     * @param failureMode the full id
     * @param asked the faults that the game day asks for
     * @param where where the faults will be
     */
    public Choice(String failureMode, List<Class<? extends Fault>> asked, Where where) {
        this.failureMode = failureMode;
        this.asked = List.copyOf(asked);
        this.where = where;
    }

    /**
     * Chooses for what a guard declares.
     *
     * @throws ImpossibleGameDayException when a fault is asked for that cannot be
     */
    public Declared of(Rehearsable guard) {
        Declaration declaration = guard.declaration();
        // Late beyond any doubt, and there before patience is over.
        Duration late = Duration.ofNanos(2 * guard.budgetNanos()).plusMillis(100);
        boolean onCaller =
                declaration.budget() != null && declaration.budget().waiting().equals(Waiting.ON_CALLER.name());
        List<Rehearsed> rehearsed = new ArrayList<>();
        Set<Class<?>> left = new LinkedHashSet<>(asked);
        for (String name : declaration.mode(failureMode).orElseThrow().when()) {
            Cause cause = Cause.valueOf(name);
            List<Fault> known = faults(cause, late);
            List<Fault> chosen = new ArrayList<>();
            for (Class<? extends Fault> type : asked) {
                known.stream().filter(type::isInstance).forEach(chosen::add);
                if (cause == Cause.BAD_CONTENT && isOwn(type)) {
                    chosen.add(made(type));
                }
            }
            chosen.forEach(fault -> left.remove(fault.getClass()));
            if (chosen.isEmpty()) {
                chosen.add(onCaller ? honouringInterrupts(known) : known.get(0));
            }
            chosen.forEach(fault -> rehearsed.add(new Rehearsed(cause, fault)));
        }
        if (!left.isEmpty()) {
            throw impossible(left, declaration);
        }
        return new Declared(rehearsed, declaration.steps(), where);
    }

    private List<Fault> faults(Cause cause, Duration late) {
        return where == Where.WIRE ? List.copyOf(Faults.onWire(cause, late)) : List.copyOf(Faults.atGuard(cause));
    }

    /** Code that runs on its caller's thread is declared to honour interrupts. */
    private static Fault honouringInterrupts(List<Fault> known) {
        return known.stream()
                .filter(fault -> !(fault instanceof GuardFault.HangsDeaf))
                .findFirst()
                .orElse(known.get(0));
    }

    private boolean isOwn(Class<? extends Fault> type) {
        return where == Where.GUARD
                && GuardFault.BadContent.class.isAssignableFrom(type)
                && type.getDeclaringClass() != GuardFault.class;
    }

    private static Fault made(Class<? extends Fault> type) {
        try {
            Constructor<? extends Fault> constructor = type.getDeclaredConstructor();
            if (Modifier.isAbstract(type.getModifiers()) || !constructor.trySetAccessible()) {
                throw cannotBeMade(type, null);
            }
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw cannotBeMade(type, e);
        }
    }

    private static ImpossibleGameDayException cannotBeMade(Class<?> type, @Nullable Throwable why) {
        return new ImpossibleGameDayException(
                type.getName() + " cannot be made. Let it be a static class with a constructor without arguments.",
                why);
    }

    private ImpossibleGameDayException impossible(Set<Class<?>> left, Declaration declaration) {
        String names = left.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
        return new ImpossibleGameDayException(
                "It asks for " + names + ", which is no fault "
                        + (where == Where.WIRE ? "on the wire" : "at the guard") + " of any cause of " + failureMode
                        + ": "
                        + declaration.mode(failureMode).orElseThrow().when()
                        + ". Ask for another, or declare the cause.",
                null);
    }
}
