package dev.crumple.gameday.internal.junit;

import dev.crumple.resilience.spi.Reach;
import java.lang.reflect.AnnotatedElement;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.commons.support.AnnotationSupport;

/** Knows whether other tests may run beside one, and so whom its rehearsal may reach. */
final class Company {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    private Company() {}

    /** Reaches everybody where nobody else is, else the thread that begins the rehearsal and those that work for it. */
    static Reach reachOf(ExtensionContext context) {
        return isAlone(context) ? Reach.EVERYWHERE : new Reach();
    }

    private static boolean isAlone(ExtensionContext context) {
        boolean parallel = context.getConfigurationParameter(PARALLEL)
                .map(Boolean::parseBoolean)
                .orElse(false);
        return !parallel || isLocked(context);
    }

    private static boolean isLocked(ExtensionContext context) {
        Stream<AnnotatedElement> elements = Stream.concat(
                context.getTestMethod().stream(), TestKey.around(context.getRequiredTestClass()).stream());
        return elements.flatMap(
                        element -> AnnotationSupport.findRepeatableAnnotations(element, ResourceLock.class).stream())
                .anyMatch(
                        lock -> lock.value().equals(Resources.GLOBAL) && lock.mode() == ResourceAccessMode.READ_WRITE);
    }
}
