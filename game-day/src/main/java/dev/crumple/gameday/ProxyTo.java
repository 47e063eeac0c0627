package dev.crumple.gameday;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link dev.crumple.gameday.wire.FaultProxy} that stands before a dependency, so that game days of its failure
 * modes put their faults on the wire.
 *
 * <pre>{@code
 * @ProxyTo("recommender")
 * static FaultProxy recommender = FaultProxy.to("localhost", 9091);
 * }</pre>
 *
 * <p>On a field of the test class, of one that it extends or stands in; static or not. The proxy must be there when the
 * test method begins, and what is behind the guard must connect through it. A fault on the wire is met by everybody, so
 * that in a parallel suite the test must hold JUnit's global lock.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ProxyTo {

    /**
     * Names the dependency.
     *
     * @return its name, as in {@code @FailureMode(dependency = …)}
     */
    String value();
}
