package dev.crumple.resilience.internal.degradation;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.ContentReader;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.degradation.DegradationStep.Constant;
import dev.crumple.resilience.internal.degradation.DegradationStep.FromLastGood;
import dev.crumple.resilience.internal.degradation.DegradationStep.FromLesser;
import dev.crumple.resilience.internal.waiting.WayOfWaiting;
import dev.crumple.resilience.spi.EmptyAnswer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The declared degradation of one guard: its steps, tried in order, and fail fast after the last. */
public final class Degradation {

    private final List<DegradationStep> steps;
    private final @Nullable LastGood lastGood;
    private final @Nullable Class<?> lesser;

    private Degradation(List<DegradationStep> steps, @Nullable LastGood lastGood, @Nullable Class<?> lesser) {
        this.steps = List.copyOf(steps);
        this.lastGood = lastGood;
        this.lesser = lesser;
    }

    public static Degradation of(
            GuardedMethod guarded,
            GivenFallbacks fallbacks,
            ContentReader reader,
            WayOfWaiting lesserWaiting,
            LongSupplier nanos) {
        Declaration.Fallback fallback = guarded.declaration().fallback();
        Method method = guarded.method();
        List<DegradationStep> steps = new ArrayList<>();
        LastGood lastGood = null;
        Class<?> lesserType = null;
        for (Step step : guarded.declaration().steps()) {
            if (step == Step.REMOVED) {
                steps.add(new Constant(step, EmptyAnswer.of(method.getReturnType())));
            } else if (fallback != null && step == Step.LAST_GOOD) {
                lastGood = new LastGood(fallback, nanos);
                steps.add(new FromLastGood(lastGood));
            } else if (step == Step.LESSER) {
                Object lesser = fallbacks.of(method);
                lesserType = lesser.getClass();
                steps.add(new FromLesser(arguments -> invoke(method, lesser, arguments), lesserWaiting));
            } else if (fallback != null && step == Step.RESOURCE) {
                steps.add(new Constant(step, FallbackContent.ofResource(method, fallback.resource(), reader)));
            } else if (fallback != null && step == Step.LITERAL) {
                steps.add(new Constant(step, FallbackContent.ofLiteral(method, fallback.literal(), reader)));
            }
        }
        return new Degradation(steps, lastGood, lesserType);
    }

    public void remember(@Nullable Object[] arguments, @Nullable Object value) {
        if (lastGood != null && value != null) {
            lastGood.remember(arguments, value);
        }
    }

    /** Serves the first step that is allowed and has something; null means fail fast. */
    @Nullable
    public Served serve(@Nullable Object[] arguments, long deadline, Predicate<Step> allowed) {
        for (DegradationStep step : steps) {
            Served served = allowed.test(step.step()) ? step.serve(arguments, deadline) : null;
            if (served != null) {
                return served;
            }
        }
        return null;
    }

    @Nullable
    public Class<?> lesser() {
        return lesser;
    }

    public static @Nullable Object invoke(Method method, Object target, @Nullable Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
