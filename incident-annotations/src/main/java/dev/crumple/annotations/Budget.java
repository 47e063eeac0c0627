package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the longest a caller waits for the value <em>or its degradation</em>, and how many calls may be in flight.
 *
 * <p>Abandoned calls keep their place in flight until they really return, so a dead dependency never takes more than
 * {@link #inFlight()} threads; callers that find no place get the degradation at once.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Budget {

    /**
     * Sets the total time for the value or its degradation.
     *
     * @return a duration of at least 1 ms, such as {@code "150ms"}
     */
    String value();

    /**
     * Limits how many calls may be in flight at once, abandoned ones included.
     *
     * @return 1 or more
     */
    int inFlight() default 10;

    /**
     * Chooses who waits for the dependency.
     *
     * @return the way of waiting
     */
    Waiting waiting() default Waiting.HANDED_OFF;

    /**
     * Says whether a call that is abandoned at the deadline is interrupted.
     *
     * @return {@code false} for code that an interrupt damages: interrupting a file-based H2 closes the database.
     *     {@link Waiting#ON_CALLER} needs {@code true}
     */
    boolean interrupt() default true;

    /**
     * Keeps a part of the budget for fallback steps that run code ({@link Fallback#to()}).
     *
     * @return a duration shorter than the budget, or empty for a fifth of the budget; without such a step nothing is
     *     kept
     */
    String reserve() default "";
}
