package dev.crumple.resilience.internal.binding;

import dev.crumple.annotations.Healthy;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Judges answers and exceptions as the method's {@code @Healthy} says. */
public final class Health {

    private final @Nullable Predicate<Object> accepts;
    private final List<Class<? extends Throwable>> answers;

    private Health(@Nullable Predicate<Object> accepts, List<Class<? extends Throwable>> answers) {
        this.accepts = accepts;
        this.answers = answers;
    }

    @SuppressWarnings(
            "unchecked") // The judge is declared for the method's return type; a wrong one refuses the answer.
    public static Health of(Method method) {
        Healthy healthy = method.getAnnotation(Healthy.class);
        if (healthy == null) {
            return new Health(null, List.of());
        }
        Predicate<Object> accepts = healthy.accepts() == Healthy.Anything.class
                ? null
                : (Predicate<Object>) Instances.create(healthy.accepts(), "the judge of healthy answers");
        return new Health(accepts, List.of(healthy.answers()));
    }

    /** Gives the class that judges answers; null when every answer is good. */
    @Nullable
    public Class<?> judge() {
        return accepts == null ? null : accepts.getClass();
    }

    /** Tells what is wrong with an answer; null for a good one. */
    @Nullable
    public UnhealthyAnswerException refuses(@Nullable Object answer) {
        if (accepts == null) {
            return null;
        }
        try {
            return accepts.test(answer)
                    ? null
                    : new UnhealthyAnswerException(accepts.getClass().getName(), null);
        } catch (Throwable thrown) {
            return new UnhealthyAnswerException(accepts.getClass().getName(), thrown);
        }
    }

    public boolean isAnswer(Throwable thrown) {
        for (Class<? extends Throwable> answer : answers) {
            if (answer.isInstance(thrown)) {
                return true;
            }
        }
        return false;
    }
}
