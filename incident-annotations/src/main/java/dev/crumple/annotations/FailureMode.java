package dev.crumple.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one way in which a dependency can hurt the annotated method's feature, and what a customer then sees.
 *
 * <p>May be repeated. All failure modes of a method share its {@link Budget}, its degradation and its {@link Healthy}.
 * After "Decide what features of the system are indispensable and build in failure modes that keep cracks away from
 * those features" (Michael Nygard, <i>Release It!</i>).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(FailureModes.class)
public @interface FailureMode {

    /**
     * Names the failure mode within its feature; {@code feature/mode} must be unique in the service.
     *
     * @return lower-case words joined by hyphens, such as {@code recommender-down}
     */
    String id();

    /**
     * Names what the feature calls and does not control: a service, a database, a broker.
     *
     * @return lower-case words joined by hyphens, such as {@code recommender}
     */
    String dependency();

    /**
     * Lists the causes that lead to this failure mode.
     *
     * @return at least one cause, none of which stands in another failure mode of the same method;
     *     {@link Cause#BAD_CONTENT} needs {@link Healthy#accepts()}
     */
    Cause[] when();

    /**
     * Describes the effect in a customer's words.
     *
     * @return one or more sentences, not blank
     */
    String customerSees();
}
