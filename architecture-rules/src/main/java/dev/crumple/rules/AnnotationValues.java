package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of one annotation, written ones from the class file and the others from our own annotation type: the
 * class file does not hold them, and whether ArchUnit knows them depends on how the classes were imported.
 */
final class AnnotationValues {

    private final JavaAnnotation<?> annotation;
    private final Class<? extends Annotation> type;

    private AnnotationValues(JavaAnnotation<?> annotation, Class<? extends Annotation> type) {
        this.annotation = annotation;
        this.type = type;
    }

    /** Finds the annotation of a type among others. */
    static Optional<AnnotationValues> of(
            Class<? extends Annotation> type, Iterable<? extends JavaAnnotation<?>> annotations) {
        for (JavaAnnotation<?> annotation : annotations) {
            if (annotation.getRawType().getName().equals(type.getName())) {
                return Optional.of(new AnnotationValues(annotation, type));
            }
        }
        return Optional.empty();
    }

    /** Reads a string, the name of an enum constant, or the binary name of a class. */
    String text(String element) {
        return (String) value(element);
    }

    int number(String element) {
        return (Integer) value(element);
    }

    boolean flag(String element) {
        return (Boolean) value(element);
    }

    List<String> texts(String element) {
        return elements(element).map(String.class::cast).toList();
    }

    List<Integer> numbers(String element) {
        return elements(element).map(Integer.class::cast).toList();
    }

    /** Reads annotations held by this one. */
    List<AnnotationValues> held(String element, Class<? extends Annotation> heldType) {
        return elements(element)
                .map(held -> new AnnotationValues((JavaAnnotation<?>) held, heldType))
                .toList();
    }

    private Stream<?> elements(String element) {
        return ((List<?>) value(element)).stream();
    }

    private Object value(String element) {
        return plain(annotation.tryGetExplicitlyDeclaredProperty(element).orElseGet(() -> defaultOf(element)));
    }

    private Object defaultOf(String element) {
        try {
            return type.getMethod(element).getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " has no element " + element, e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof JavaEnumConstant constant) {
            return constant.name();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof JavaClass javaClass) {
            return javaClass.getName();
        }
        if (value instanceof Class<?> type) {
            return type.getName();
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> plain(Array.get(value, i)))
                    .toList();
        }
        return value;
    }
}
