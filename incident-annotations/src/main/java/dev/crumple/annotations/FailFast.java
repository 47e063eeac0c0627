package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Degrades by a clear error within the budget: the caller gets one kind of exception that names the failure mode, the
 * reason and the time it took.
 *
 * <p>The degradation for a feature without which the answer would be wrong: no sign-in is better than a guessed one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FailFast {}
