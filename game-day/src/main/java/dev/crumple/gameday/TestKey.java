package dev.crumple.gameday;

import dev.crumple.annotations.Countermeasure;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names tests, and reads what they carry, the same way wherever they run. */
final class TestKey {

    private TestKey() {}

    /** {@code class#method} with the binary name of the class, or the class alone. */
    static String of(Class<?> testClass, @Nullable Method method) {
        return method == null ? testClass.getName() : testClass.getName() + "#" + method.getName();
    }

    /** The countermeasures that the method, its class or the classes around it carry. */
    static List<String> countermeasures(Class<?> testClass, @Nullable Method method) {
        Stream<AnnotatedElement> around = Stream.<Class<?>>iterate(
                        testClass, type -> type != null, Class::getEnclosingClass)
                .map(type -> type);
        Stream<AnnotatedElement> elements = method == null ? around : Stream.concat(Stream.of(method), around);
        return elements.flatMap(element -> Stream.of(element.getAnnotationsByType(Countermeasure.class)))
                .map(Countermeasure::value)
                .distinct()
                .toList();
    }
}
