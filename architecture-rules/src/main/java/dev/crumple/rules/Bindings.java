package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the types that code binds to guards. */
public final class Bindings {

    private static final String GUARDS = "dev.crumple.resilience.Guards";
    private static final Set<String> BINDING = Set.of("protect", "guard");

    /** Types of parameters and fields by which a class may come to a guard. */
    private static final Set<String> HOLDING_CLASSES = Stream.of(
                    Class.class, Class[].class, Iterable.class, Collection.class, List.class, Set.class, Map.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<JavaCodeUnit> binding = new LinkedHashSet<>();
    private final Set<String> helpers = new HashSet<>();
    private final Set<String> fields = new HashSet<>();

    private Bindings(Iterable<JavaClass> classes) {
        List<JavaCodeUnit> units = new ArrayList<>();
        for (JavaClass type : classes) {
            units.addAll(type.getCodeUnits());
            type.getStaticInitializer().ifPresent(units::add);
        }
        boolean more = true;
        while (more) {
            List<JavaCodeUnit> found = units.stream()
                    .filter(unit -> !binding.contains(unit) && binds(unit))
                    .toList();
            found.forEach(this::add);
            more = !found.isEmpty();
        }
    }

    /**
     * Finds the bound types: those that a method names which calls a guard, or a helper that takes a class to one, or which
     * fills a constant or a field that such a method reads classes from.
     *
     * @param classes the classes that may bind
     * @return binary names of the types that are bound and of their supertypes, sorted
     */
    public static Set<String> in(Iterable<JavaClass> classes) {
        Set<String> bound = new TreeSet<>();
        new Bindings(classes)
                .binding.stream()
                        .flatMap(unit -> unit.getReferencedClassObjects().stream())
                        .flatMap(reference -> reference.getValue().getAllClassesSelfIsAssignableTo().stream())
                        .forEach(named -> bound.add(named.getName()));
        return bound;
    }

    private boolean binds(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                        .anyMatch(access -> isGuard(access)
                                || helpers.contains(access.getTarget().getFullName()))
                || unit.getFieldAccesses().stream()
                        .anyMatch(access -> access.getAccessType() == AccessType.SET
                                && fields.contains(access.getTarget().getFullName()));
    }

    private static boolean isGuard(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(GUARDS)
                && BINDING.contains(access.getTarget().getName());
    }

    private void add(JavaCodeUnit unit) {
        binding.add(unit);
        if (unit.getRawParameterTypes().stream().anyMatch(Bindings::holdsClasses)) {
            helpers.add(unit.getFullName());
        }
        readFrom(unit);
        unit.getMethodCallsFromSelf().stream()
                .filter(call -> holdsClasses(call.getTarget().getRawReturnType()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .forEach(this::readFrom);
    }

    private void readFrom(JavaCodeUnit unit) {
        unit.getFieldAccesses().stream()
                .filter(access -> access.getAccessType() == AccessType.GET)
                .map(JavaFieldAccess::getTarget)
                .filter(field -> holdsClasses(field.getRawType()))
                .forEach(field -> fields.add(field.getFullName()));
    }

    private static boolean holdsClasses(JavaClass type) {
        return HOLDING_CLASSES.contains(type.getName());
    }
}
