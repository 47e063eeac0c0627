package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the interface or class whose methods make up a feature: something a customer would miss.
 *
 * <p>Several types may belong to one feature: they repeat its id and its criticality.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Feature {

    /**
     * Names the feature in code, events, records and reports.
     *
     * @return lower-case words joined by hyphens, such as {@code personalised-row}
     */
    String id();

    /**
     * Says how much a customer misses the feature.
     *
     * @return the criticality; an {@link Criticality#INDISPENSABLE} feature may not be removed
     */
    Criticality criticality();
}
