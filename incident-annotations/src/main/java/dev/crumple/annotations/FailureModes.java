package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds the {@link FailureMode}s of a method that has several; the compiler writes it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FailureModes {

    /**
     * Holds the repeated annotations.
     *
     * @return the failure modes in the order of the source
     */
    FailureMode[] value();
}
