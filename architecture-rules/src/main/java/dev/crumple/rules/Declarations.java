package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.FailureModes;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.evidence.Declaration;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads declarations from class files into the same values that run time reads by reflection. */
public final class Declarations {

    private static final Set<Class<? extends Annotation>> DECLARING = Set.of(
            FailureMode.class,
            FailureModes.class,
            Budget.class,
            FailFast.class,
            Fallback.class,
            RemoveFeature.class,
            Healthy.class);

    private Declarations() {}

    /**
     * Reads the declaration of a method.
     *
     * @param method a method imported by ArchUnit
     * @return the declaration, right or wrong; nothing when the method carries no annotation of one
     */
    public static Optional<Declaration> of(JavaMethod method) {
        Set<JavaAnnotation<JavaMethod>> marks = method.getAnnotations();
        boolean declares = DECLARING.stream()
                .anyMatch(type -> AnnotationValues.of(type, marks).isPresent());
        // The compiler copies annotations to the bridge methods it adds.
        if (!declares || method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return Optional.empty();
        }
        Optional<AnnotationValues> feature = feature(method.getOwner());
        return Optional.of(new Declaration(
                feature.map(values -> values.text("id")).orElse(null),
                feature.map(values -> values.text("criticality")).orElse(null),
                method.getOwner().getName(),
                signature(method),
                returns(method),
                modes(marks).map(Declarations::mode).toList(),
                AnnotationValues.of(Budget.class, marks)
                        .map(Declarations::budget)
                        .orElse(null),
                AnnotationValues.of(Healthy.class, marks)
                        .map(Declarations::healthy)
                        .orElse(Declaration.Healthy.ANYTHING),
                AnnotationValues.of(FailFast.class, marks).isPresent(),
                AnnotationValues.of(Fallback.class, marks)
                        .map(Declarations::fallback)
                        .orElse(null),
                AnnotationValues.of(RemoveFeature.class, marks).isPresent()));
    }

    static Optional<AnnotationValues> feature(JavaClass type) {
        return AnnotationValues.of(Feature.class, type.getAnnotations());
    }

    /** A class file holds one annotation as itself and several in their holder. */
    private static Stream<AnnotationValues> modes(Set<JavaAnnotation<JavaMethod>> marks) {
        return Stream.concat(
                AnnotationValues.of(FailureMode.class, marks).stream(),
                AnnotationValues.of(FailureModes.class, marks).stream()
                        .flatMap(holder -> holder.held("value", FailureMode.class).stream()));
    }

    private static Declaration.Mode mode(AnnotationValues values) {
        return new Declaration.Mode(
                values.text("id"), values.text("dependency"), values.texts("when"), values.text("customerSees"));
    }

    private static Declaration.Budget budget(AnnotationValues values) {
        return new Declaration.Budget(
                values.text("value"),
                values.number("inFlight"),
                values.text("waiting"),
                values.flag("interrupt"),
                values.text("reserve"));
    }

    private static Declaration.Healthy healthy(AnnotationValues values) {
        String accepts = values.text("accepts");
        return new Declaration.Healthy(
                accepts.equals(Healthy.Anything.class.getName()) ? null : accepts, values.texts("answers"));
    }

    private static Declaration.Fallback fallback(AnnotationValues values) {
        String to = values.text("to");
        return new Declaration.Fallback(
                values.text("lastGood"),
                values.numbers("keyedBy"),
                values.number("keep"),
                to.equals(void.class.getName()) ? null : to,
                values.text("resource"),
                values.texts("literal"));
    }

    private static String signature(JavaMethod method) {
        List<String> parameters = method.getRawParameterTypes().stream()
                .map(Declarations::typeName)
                .toList();
        return method.getName() + "(" + String.join(",", parameters) + ")";
    }

    private static String returns(JavaMethod method) {
        String erased = typeName(method.getRawReturnType());
        return Declaration.answersLater(erased) ? erased + "<" + answer(method.getReturnType()) + ">" : erased;
    }

    private static String answer(JavaType later) {
        return later instanceof JavaParameterizedType parameterized
                ? typeName(parameterized.getActualTypeArguments().get(0).toErasure())
                : "java.lang.Object";
    }

    private static String typeName(JavaClass type) {
        return type.isArray() ? typeName(type.getComponentType()) + "[]" : type.getName();
    }
}
