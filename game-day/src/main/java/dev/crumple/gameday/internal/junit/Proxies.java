package dev.crumple.gameday.internal.junit;

import dev.crumple.gameday.ProxyTo;
import dev.crumple.gameday.internal.plan.ImpossibleGameDayException;
import dev.crumple.gameday.wire.FaultProxy;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the proxies that a test has. */
final class Proxies {

    private Proxies() {}

    /**
     * Finds the proxy to a dependency.
     *
     * @return null when the test has none
     * @throws ImpossibleGameDayException when there is one, and it is not to be had
     */
    static @Nullable FaultProxy to(String dependency, ExtensionContext context) {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : fields(instance.getClass())) {
                String named = field.getAnnotation(ProxyTo.class).value();
                if (named.equals(dependency)) {
                    return read(field, instance);
                }
            }
        }
        return null;
    }

    private static List<Field> fields(Class<?> type) {
        return AnnotationSupport.findAnnotatedFields(
                type, ProxyTo.class, field -> true, HierarchyTraversalMode.BOTTOM_UP);
    }

    private static FaultProxy read(Field field, Object instance) {
        Object value = ReflectionSupport.tryToReadFieldValue(field, instance)
                .toOptional()
                .orElse(null);
        if (value instanceof FaultProxy proxy) {
            return proxy;
        }
        String place = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        throw new ImpossibleGameDayException(
                value == null
                        ? place
                                + " is null when the test method begins. Make the proxy in a constructor or in @BeforeEach."
                        : place + " carries @ProxyTo and is a "
                                + value.getClass().getName() + ". Let it be a FaultProxy.",
                null);
    }
}
