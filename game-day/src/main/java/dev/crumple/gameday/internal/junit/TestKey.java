package dev.crumple.gameday.internal.junit;

import dev.crumple.annotations.Countermeasure;
import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.GameDayClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Names tests, and reads what they carry, the same way wherever they run. */
public final class TestKey {

    private TestKey() {}

    /** {@code class#method} with the binary name of the class, or the class alone. */
    public static String of(Class<?> testClass, @Nullable Method method) {
        return method == null ? testClass.getName() : testClass.getName() + "#" + method.getName();
    }

    /** Names a test for people, {@code Class.method}. */
    static String nameOf(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
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
    public static List<String> countermeasures(Class<?> testClass, @Nullable Method method) {
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

    /** The failure modes that the method rehearses, or that the classes do which it stands in. */
    public static List<String> rehearsed(Class<?> testClass, @Nullable Method method) {
        Stream<String> byMethod = AnnotationSupport.findAnnotation(method, GameDay.class).map(GameDay::value).stream();
        Stream<String> byClass = around(testClass).stream()
                .flatMap(type -> AnnotationSupport.findAnnotation(type, GameDayClass.class).stream())
                .map(GameDayClass::value);
        return Stream.concat(byMethod, byClass).distinct().toList();
    }
}
