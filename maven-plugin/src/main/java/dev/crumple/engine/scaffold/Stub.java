package dev.crumple.engine.scaffold;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.crumple.engine.scaffold.TypeNames.Argument;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Writes the methods of an implementation of an interface that compiles and answers nothing yet. */
final class Stub {

    private static final String METHOD = """
            @Override
            public %s %s(%s) {
                throw new UnsupportedOperationException("Answer as a healthy dependency would.");
            }
            """;

    private static final Set<String> EVERY_OBJECT_HAS = Set.of("equals(Object)", "hashCode()", "toString()");

    private final TypeNames names;
    private final Map<String, Optional<String>> bySignature = new LinkedHashMap<>();

    private Stub(TypeNames names) {
        this.names = names;
    }

    /** Tells whether a test in the same package can implement a type. */
    static boolean canImplement(JavaClass type) {
        return type.isInterface()
                && SourceVersion.isName(type.getName().replace('$', '.'))
                && enclosing(type).noneMatch(each -> each.getModifiers().contains(JavaModifier.PRIVATE))
                && type.getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .allMatch(method -> SourceVersion.isName(method.getName()));
    }

    /** Writes the abstract methods, inherited ones included. */
    static String of(JavaClass type, TypeNames names) {
        Stub stub = new Stub(names);
        stub.add(type, Map.of(), !type.getTypeParameters().isEmpty());
        return stub.bySignature.values().stream().flatMap(Optional::stream).collect(Collectors.joining("\n"));
    }

    private static Stream<JavaClass> enclosing(JavaClass type) {
        return Stream.iterate(
                        Optional.of(type), Optional::isPresent, each -> each.flatMap(JavaClass::getEnclosingClass))
                .flatMap(Optional::stream);
    }

    /** Adds what a type asks for, unless a subtype already has it. The members of a raw type are raw. */
    private void add(JavaClass type, Map<String, Argument> arguments, boolean raw) {
        type.getMethods().stream()
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .forEach(method -> add(method, arguments, raw));
        type.getInterfaces().stream()
                .sorted(Comparator.comparing(JavaType::getName))
                .forEach(parent -> addParent(parent, arguments, raw));
    }

    private void addParent(JavaType parent, Map<String, Argument> arguments, boolean raw) {
        JavaClass type = parent.toErasure();
        if (raw || !(parent instanceof JavaParameterizedType parameterized)) {
            add(type, Map.of(), raw || !type.getTypeParameters().isEmpty());
            return;
        }
        List<JavaType> actual = parameterized.getActualTypeArguments();
        Map<String, Argument> ofParent = new HashMap<>();
        for (int i = 0; i < type.getTypeParameters().size(); i++) {
            ofParent.put(
                    type.getTypeParameters().get(i).getName(),
                    new Argument(names.generic(actual.get(i), arguments), names.erased(actual.get(i), arguments)));
        }
        add(type, ofParent, false);
    }

    private void add(JavaMethod method, Map<String, Argument> arguments, boolean raw) {
        Map<String, Argument> visible = new HashMap<>(arguments);
        method.getTypeParameters().forEach(own -> visible.remove(own.getName()));
        List<String> erased = method.getParameterTypes().stream()
                .map(type -> names.erased(type, visible))
                .toList();
        String signature = method.getName() + "(" + String.join(",", erased) + ")";
        if (EVERY_OBJECT_HAS.contains(signature)) {
            return;
        }
        // A signature may always be implemented by its erasure, which spares the bounds of type variables.
        boolean plain = raw || !method.getTypeParameters().isEmpty();
        bySignature.putIfAbsent(
                signature,
                method.getModifiers().contains(JavaModifier.ABSTRACT)
                        ? Optional.of(text(method, visible, plain))
                        : Optional.empty());
    }

    private String text(JavaMethod method, Map<String, Argument> arguments, boolean plain) {
        List<JavaType> types = method.getParameterTypes();
        return METHOD.formatted(
                name(method.getReturnType(), arguments, plain),
                method.getName(),
                IntStream.range(0, types.size())
                        .mapToObj(i -> name(types.get(i), arguments, plain) + " arg" + i)
                        .collect(Collectors.joining(", ")));
    }

    private String name(JavaType type, Map<String, Argument> arguments, boolean plain) {
        return plain ? names.erased(type, arguments) : names.generic(type, arguments);
    }
}
