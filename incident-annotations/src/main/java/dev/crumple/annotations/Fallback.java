package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Degrades to lesser content, taken from the first step that has some.
 *
 * <p>The order of the steps is fixed: {@link #lastGood()}, {@link #to()}, {@link #resource()}, {@link #literal()}, and,
 * when none had content, fail fast. At least one step must be given.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fallback {

    /**
     * Serves the last good value that was returned for the same arguments, up to an age.
     *
     * @return the greatest age, such as {@code "10m"}, or empty for no such step
     */
    String lastGood() default "";

    /**
     * Chooses the arguments that key the last good value.
     *
     * @return positions of arguments, from 0; empty means all of them, so that nobody is served another user's value
     */
    int[] keyedBy() default {};

    /**
     * Bounds how many last good values are kept; the least recently used leaves first.
     *
     * @return 1 or more values
     */
    int keep() default 1000;

    /**
     * Serves what a lesser implementation of the declaring type answers, within {@link Budget#reserve()}.
     *
     * @return a class that implements (or extends) the declaring type; its instance comes from the fallbacks given at
     *     binding, or from its no-argument constructor. {@code void.class} for no such step
     */
    Class<?> to() default void.class;

    /**
     * Serves the content of a class path resource, read once at binding.
     *
     * @return an absolute resource name such as {@code "fallback/popular.json"}, or empty for no such step
     */
    String resource() default "";

    /**
     * Serves content written here, read once at binding.
     *
     * @return the lines of the content, such as {@code "[]"}; an empty array for no such step
     */
    String[] literal() default {};
}
