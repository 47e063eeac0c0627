package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;
import java.util.TreeSet;

/** Finds the types that code binds to guards: named in a method that also calls {@code Guards}. */
public final class Bindings {

    private static final String GUARDS = "dev.crumple.resilience.Guards";
    private static final Set<String> BINDING = Set.of("protect", "guard");

    private Bindings() {}

    /**
     * Finds the bound types.
     *
     * @param classes the classes that may bind
     * @return binary names of the types that are bound and of their supertypes, sorted
     */
    public static Set<String> in(Iterable<JavaClass> classes) {
        Set<String> bound = new TreeSet<>();
        for (JavaClass type : classes) {
            type.getCodeUnits().stream()
                    .filter(Bindings::binds)
                    .flatMap(unit -> unit.getReferencedClassObjects().stream())
                    .flatMap(reference -> reference.getValue().getAllClassesSelfIsAssignableTo().stream())
                    .forEach(named -> bound.add(named.getName()));
        }
        return bound;
    }

    private static boolean binds(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().getName().equals(GUARDS)
                        && BINDING.contains(access.getTarget().getName()));
    }
}
