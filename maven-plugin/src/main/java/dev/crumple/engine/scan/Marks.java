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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds classes and methods that carry an annotation whose value names something. */
final class Marks {

    private final Set<String> annotations;
    private final String holder;
    private final boolean composed;

    private Marks(Set<String> annotations, String holder, boolean composed) {
        this.annotations = annotations;
        this.holder = holder;
        this.composed = composed;
    }

    /**
     * Known by name alone: the build does not depend on what runs the game days. An annotation that carries one of these
     * is one, as it is for JUnit.
     */
    static Marks ofGameDays() {
        return new Marks(
                Set.of("dev.crumple.gameday.GameDay", "dev.crumple.gameday.GameDayClass"),
                "dev.crumple.gameday.GameDays",
                true);
    }

    static Marks ofCountermeasures() {
        return new Marks(Set.of(Countermeasure.class.getName()), Countermeasures.class.getName(), false);
    }

    List<MarkedCode> in(Iterable<JavaClass> classes, SourceLines lines) {
        List<MarkedCode> marked = new ArrayList<>();
        for (JavaClass type : classes) {
            if (composed && type.isAnnotation()) {
                continue;
            }
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
        return annotations.stream().flatMap(found -> values(found, new HashSet<>()));
    }

    private Stream<String> values(JavaAnnotation<?> found, Set<String> seen) {
        String type = found.getRawType().getName();
        Object value = found.tryGetExplicitlyDeclaredProperty("value").orElse("");
        if (annotations.contains(type) && value instanceof String named) {
            return Stream.of(named);
        }
        if (type.equals(holder) && value instanceof Object[] held) {
            return Stream.of(held)
                    .map(JavaAnnotation.class::cast)
                    .flatMap(each -> values((JavaAnnotation<?>) each, seen));
        }
        // Annotations may carry each other, and some carry themselves.
        return composed && seen.add(type)
                ? found.getRawType().getAnnotations().stream().flatMap(each -> values(each, seen))
                : Stream.empty();
    }
}
