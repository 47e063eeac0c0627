package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a test, or the code that it protects, to a countermeasure that a post-mortem committed to.
 *
 * <p>A build that fails in the annotated place cites the countermeasure while it is open.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Countermeasures.class)
public @interface Countermeasure {

    /**
     * Names the countermeasure.
     *
     * @return {@code record/countermeasure}, such as {@code "2019-02-04-network-loop/CM-4"}
     */
    String value();
}
