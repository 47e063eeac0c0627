package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds the types that code binds to guards. */
public final class Bindings {

    private static final String GUARDS = "dev.crumple.resilience.Guards";
    private static final Set<String> BINDING = Set.of("protect", "guard");

    private Bindings() {}

    /**
     * Finds the bound types: those that a method names which calls a guard, or a helper that takes a class to one.
     *
     * @param classes the classes that may bind
     * @return binary names of the types that are bound and of their supertypes, sorted
     */
    public static Set<String> in(Iterable<JavaClass> classes) {
        Set<JavaCodeUnit> binding = new LinkedHashSet<>();
        Set<String> helpers = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (JavaClass type : classes) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (!binding.contains(unit) && binds(unit, helpers)) {
                        binding.add(unit);
                        more |= takesAClass(unit) && helpers.add(unit.getFullName());
                    }
                }
            }
        }
        Set<String> bound = new TreeSet<>();
        binding.stream()
                .flatMap(unit -> unit.getReferencedClassObjects().stream())
                .flatMap(reference -> reference.getValue().getAllClassesSelfIsAssignableTo().stream())
                .forEach(named -> bound.add(named.getName()));
        return bound;
    }

    private static boolean binds(JavaCodeUnit unit, Set<String> helpers) {
        return unit.getAccessesFromSelf().stream()
                .anyMatch(access -> (access.getTargetOwner().getName().equals(GUARDS)
                                && BINDING.contains(access.getTarget().getName()))
                        || helpers.contains(access.getTarget().getFullName()));
    }

    private static boolean takesAClass(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals(Class.class.getName()));
    }
}
