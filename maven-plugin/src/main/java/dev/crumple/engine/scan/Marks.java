package dev.crumple.engine.scan;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.crumple.annotations.Countermeasure;
import dev.crumple.annotations.Countermeasures;
import dev.crumple.engine.MarkedCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds classes and methods that carry an annotation whose value names something. */
final class Marks {

    private final String annotation;
    private final String holder;

    private Marks(String annotation, String holder) {
        this.annotation = annotation;
        this.holder = holder;
    }

    /** Known by name alone: the build does not depend on what runs the game days. */
    static Marks ofGameDays() {
        return new Marks("dev.crumple.gameday.GameDay", "dev.crumple.gameday.GameDays");
    }

    static Marks ofCountermeasures() {
        return new Marks(Countermeasure.class.getName(), Countermeasures.class.getName());
    }

    List<MarkedCode> in(Iterable<JavaClass> classes, SourceLines lines) {
        List<MarkedCode> marked = new ArrayList<>();
        for (JavaClass type : classes) {
            values(type.getAnnotations())
                    .forEach(value -> marked.add(new MarkedCode(type.getName(), "", value, lines.of(type))));
            for (JavaMethod method : type.getMethods()) {
                if (!method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    values(method.getAnnotations())
                            .forEach(value -> marked.add(new MarkedCode(
                                    type.getName(), method.getName(), value, lines.of(method, List.of()))));
                }
            }
        }
        marked.sort(Comparator.comparing(MarkedCode::at)
                .thenComparing(MarkedCode::key)
                .thenComparing(MarkedCode::value));
        return marked;
    }

    private Stream<String> values(Collection<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream().flatMap(this::values);
    }

    private Stream<String> values(JavaAnnotation<?> found) {
        String type = found.getRawType().getName();
        Object value = found.tryGetExplicitlyDeclaredProperty("value").orElse("");
        if (type.equals(annotation) && value instanceof String named) {
            return Stream.of(named);
        }
        if (type.equals(holder) && value instanceof Object[] held) {
            return Stream.of(held).map(JavaAnnotation.class::cast).flatMap(each -> values((JavaAnnotation<?>) each));
        }
        return Stream.empty();
    }
}
