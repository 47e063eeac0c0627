package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.crumple.evidence.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of declarations that a type or one of its methods breaks.
 *
 * @param problem the rule, what is wrong and what to do
 * @param type the type
 * @param method the declared method, or null when the type as a whole is meant
 * @param failureModes full ids of the failure modes that it is about
 */
public record BrokenDeclaration(
        Problem problem, JavaClass type, @Nullable JavaMethod method, List<String> failureModes) {

    /** Copies the list. */
    public BrokenDeclaration {
        failureModes = List.copyOf(failureModes);
    }
}
