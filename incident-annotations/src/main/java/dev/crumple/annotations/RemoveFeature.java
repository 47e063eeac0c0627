package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Degrades by leaving the feature out: the method answers with an empty {@code Optional}, an empty collection, or, when
 * it returns {@code void}, with nothing.
 *
 * <p>A removed feature comes back by itself when its dependency recovers. Not for
 * {@linkplain Criticality#INDISPENSABLE indispensable} features.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RemoveFeature {}
