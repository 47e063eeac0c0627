package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A method and what it declares. */
record DeclaredMember(JavaMethod method, Declaration declaration) {

    /** Finds the declared methods of classes, by type and method, so that findings have one order. */
    static List<DeclaredMember> in(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .flatMap(type -> type.getMethods().stream())
                .flatMap(DeclaredMember::of)
                .sorted(Comparator.comparing(
                                (DeclaredMember member) -> member.declaration().type())
                        .thenComparing(member -> member.declaration().method()))
                .toList();
    }

    private static Stream<DeclaredMember> of(JavaMethod method) {
        return Declarations.of(method).stream().map(declaration -> new DeclaredMember(method, declaration));
    }

    /** Lists full ids; a method without a feature has none. */
    List<String> failureModes() {
        if (declaration.feature() == null) {
            return List.of();
        }
        return declaration.modes().stream().map(declaration::idOf).toList();
    }

    BrokenDeclaration breaks(Problem problem) {
        return new BrokenDeclaration(problem, method.getOwner(), method, failureModes());
    }

    String label() {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
