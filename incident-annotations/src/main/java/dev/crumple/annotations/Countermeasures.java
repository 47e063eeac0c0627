package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds the {@link Countermeasure}s of an element that has several; the compiler writes it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Countermeasures {

    /**
     * Holds the repeated annotations.
     *
     * @return the countermeasures in the order of the source
     */
    Countermeasure[] value();
}
