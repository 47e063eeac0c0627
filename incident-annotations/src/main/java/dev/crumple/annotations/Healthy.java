package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Predicate;

/** Says which answers of the annotated method are good, and which exceptions are answers rather than failures. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Healthy {

    /**
     * Judges an answer; one that is refused counts as {@link Cause#BAD_CONTENT}.
     *
     * @return a predicate over the method's return type with a no-argument constructor. It runs on every call, so it
     *     should only look. One that throws refuses the answer
     */
    Class<? extends Predicate<?>> accepts() default Anything.class;

    /**
     * Lists exceptions that are answers: they reach the caller unchanged and count as success, so that a wrong password
     * never opens sign-in's breaker.
     *
     * @return exception types; their subtypes are included
     */
    Class<? extends Throwable>[] answers() default {};

    /** Stands for "every answer is good", the default of {@link Healthy#accepts()}. */
    interface Anything extends Predicate<Object> {}
}
