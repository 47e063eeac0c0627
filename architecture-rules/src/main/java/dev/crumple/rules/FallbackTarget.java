package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.crumple.annotations.Fallback;
import dev.crumple.evidence.Problem;
import java.util.Optional;

/** Judges whether the class that a fallback names can stand in for the declaring type. */
final class FallbackTarget {

    private FallbackTarget() {}

    static Optional<BrokenDeclaration> brokenIn(DeclaredMember member) {
        return target(member.method()).flatMap(to -> problem(member, to)).map(member::breaks);
    }

    private static Optional<JavaClass> target(JavaMethod method) {
        return method.tryGetAnnotationOfType(Fallback.class.getName())
                .flatMap(fallback -> fallback.tryGetExplicitlyDeclaredProperty("to"))
                .map(JavaClass.class::cast)
                .filter(to -> !to.getName().equals(void.class.getName()));
    }

    private static Optional<Problem> problem(DeclaredMember member, JavaClass to) {
        JavaClass declaring = member.method().getOwner();
        String fallback = "The fallback " + to.getSimpleName() + " of " + member.label();
        if (!to.isFullyImported()) {
            return missing(
                    fallback + " is not on the class path: " + to.getName() + ".",
                    "Compile it, or name another class in @Fallback(to = …).");
        }
        if (!to.isAssignableTo(declaring.getName())) {
            return missing(
                    fallback + " is no " + declaring.getSimpleName() + ".",
                    "Let it implement " + declaring.getSimpleName() + ", or name a class that does.");
        }
        if (to.isInterface() || to.getModifiers().contains(JavaModifier.ABSTRACT)) {
            return missing(
                    fallback + " is abstract, so that it has no answers of its own.",
                    "Name a class that can be made in @Fallback(to = …).");
        }
        return Optional.empty();
    }

    private static Optional<Problem> missing(String what, String remedy) {
        return Optional.of(new Problem("fallback-missing", what, remedy));
    }
}
