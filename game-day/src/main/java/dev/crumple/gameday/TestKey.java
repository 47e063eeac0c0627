package dev.crumple.gameday;

import dev.crumple.annotations.Countermeasure;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names tests, and reads what they carry, the same way wherever they run. */
final class TestKey {

    private TestKey() {}

    /** {@code class#method} with the binary name of the class, or the class alone. */
    static String of(Class<?> testClass, @Nullable Method method) {
        return method == null ? testClass.getName() : testClass.getName() + "#" + method.getName();
    }

    /** The class, those it extends and those it stands in: all that a test is made of. */
    static Set<Class<?>> around(Class<?> testClass) {
        Set<Class<?>> around = new LinkedHashSet<>();
        for (Class<?> outer = testClass; outer != null; outer = outer.getEnclosingClass()) {
            for (Class<?> type = outer; type != null && type != Object.class; type = type.getSuperclass()) {
                around.add(type);
            }
        }
        return around;
    }

    /** The countermeasures that the method, its class or the classes around it carry. */
    static List<String> countermeasures(Class<?> testClass, @Nullable Method method) {
        List<AnnotatedElement> elements = new ArrayList<>(around(testClass));
        if (method != null) {
            elements.add(0, method);
        }
        return elements.stream()
                .flatMap(element -> Stream.of(element.getAnnotationsByType(Countermeasure.class)))
                .map(Countermeasure::value)
                .distinct()
                .toList();
    }
}
