package dev.crumple.resilience;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.DegradationStep.Constant;
import dev.crumple.resilience.DegradationStep.FromLastGood;
import dev.crumple.resilience.DegradationStep.FromLesser;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The declared degradation of one guard: its steps, tried in order, and fail fast after the last. */
final class Degradation {

    private static final Map<Class<?>, Object> EMPTY = Map.of(
            Optional.class, Optional.empty(),
            OptionalInt.class, OptionalInt.empty(),
            OptionalLong.class, OptionalLong.empty(),
            OptionalDouble.class, OptionalDouble.empty(),
            List.class, List.of(),
            Collection.class, List.of(),
            Set.class, Set.of(),
            Map.class, Map.of());

    private final List<DegradationStep> steps;
    private final @Nullable LastGood lastGood;
    private final @Nullable Class<?> lesser;

    private Degradation(List<DegradationStep> steps, @Nullable LastGood lastGood, @Nullable Class<?> lesser) {
        this.steps = List.copyOf(steps);
        this.lastGood = lastGood;
        this.lesser = lesser;
    }

    static Degradation of(
            GuardedMethod guarded,
            List<?> fallbacks,
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
                steps.add(new Constant(step, EMPTY.get(method.getReturnType())));
            } else if (fallback != null && step == Step.LAST_GOOD) {
                lastGood = new LastGood(fallback, nanos);
                steps.add(new FromLastGood(lastGood));
            } else if (step == Step.LESSER) {
                Object lesser = lesser(method, fallbacks);
                lesserType = lesser.getClass();
                steps.add(new FromLesser(arguments -> invoke(method, lesser, arguments), lesserWaiting));
            } else if (fallback != null && step == Step.RESOURCE) {
                steps.add(new Constant(step, read(reader, method, resource(method, fallback.resource()))));
            } else if (fallback != null && step == Step.LITERAL) {
                steps.add(new Constant(step, read(reader, method, String.join("\n", fallback.literal()))));
            }
        }
        return new Degradation(steps, lastGood, lesserType);
    }

    void remember(@Nullable Object[] arguments, @Nullable Object value) {
        if (lastGood != null && value != null) {
            lastGood.remember(arguments, value);
        }
    }

    /** Serves the first step that is allowed and has something; null means fail fast. */
    @Nullable
    Served serve(@Nullable Object[] arguments, long deadline, Predicate<Step> allowed) {
        for (DegradationStep step : steps) {
            Served served = allowed.test(step.step()) ? step.serve(arguments, deadline) : null;
            if (served != null) {
                return served;
            }
        }
        return null;
    }

    @Nullable
    Class<?> lesser() {
        return lesser;
    }

    private static Object lesser(Method method, List<?> fallbacks) {
        Class<?> to =
                method.getAnnotation(dev.crumple.annotations.Fallback.class).to();
        if (!method.getDeclaringClass().isAssignableFrom(to)) {
            throw new InvalidDeclarationException("[fallback-missing] " + to.getName() + ", the fallback of "
                    + method.getDeclaringClass().getSimpleName() + "." + method.getName() + ", is no "
                    + method.getDeclaringClass().getSimpleName() + ". Let it implement that type.");
        }
        for (Object fallback : fallbacks) {
            if (to.isInstance(fallback)) {
                return fallback;
            }
        }
        return Instances.create(to, "the lesser implementation");
    }

    static @Nullable Object invoke(Method method, Object target, @Nullable Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static String resource(Method method, String name) {
        ClassLoader loader = method.getDeclaringClass().getClassLoader();
        try (InputStream stream =
                (loader == null ? ClassLoader.getSystemClassLoader() : loader).getResourceAsStream(name)) {
            if (stream == null) {
                throw new InvalidDeclarationException("[fallback-missing] The resource \"" + name
                        + "\", the fallback of " + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                        + ", is not on the class path. Add it, or correct its name.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidDeclarationException(
                    "The resource \"" + name + "\" cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Object read(ContentReader reader, Method method, String content) {
        try {
            return reader.read(content, method.getGenericReturnType());
        } catch (Exception e) {
            throw new InvalidDeclarationException(
                    "[fallback-missing] The fallback content of "
                            + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                            + " is no " + method.getGenericReturnType().getTypeName() + ": " + e.getMessage()
                            + ". Correct it, or give a ContentReader that reads it.",
                    e);
        }
    }
}
