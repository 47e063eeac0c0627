package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Who leads to whom in the service, whether protected or not, and which methods lead out of the process. */
final class Graph {

    /** A site and the method that it stands in. */
    record Place(Method method, Site site) {}

    /** A site that leaves the process. */
    record Leaving(Method method, Site site, String client) {}

    private final Program program;
    private final List<Method> methods = new ArrayList<>();
    private final List<Leaving> leaving = new ArrayList<>();
    private final Map<Method, List<Place>> callers = new HashMap<>();
    private final Map<String, List<Place>> readers = new HashMap<>();
    private final Map<String, List<Place>> makers = new HashMap<>();
    private final Set<Method> leadingOut = new HashSet<>();
    private final Map<String, List<Method>> callbacks = new HashMap<>();

    Graph(Program program, Collection<String> types, Clients clients) {
        this.program = program;
        for (String name : types) {
            program.type(name).ifPresent(type -> type.methods().forEach(method -> add(method, clients)));
        }
        findLeadingOut();
    }

    private void add(Method method, Clients clients) {
        methods.add(method);
        boolean isLeavingItself = clients.of(method.owner(), method.name(), method.descriptor(), program)
                .isPresent();
        for (Site site : method.sites()) {
            Place place = new Place(method, site);
            switch (site.kind()) {
                case NEW ->
                    makers.computeIfAbsent(site.owner(), any -> new ArrayList<>())
                            .add(place);
                case READ ->
                    readers.computeIfAbsent(site.owner() + "." + site.name(), any -> new ArrayList<>())
                            .add(place);
                default -> {
                    program.targets(site)
                            .forEach(target -> callers.computeIfAbsent(target, any -> new ArrayList<>())
                                    .add(place));
                    // What a client of the service's own does inside is what its callers are asked about.
                    if (!isLeavingItself) {
                        clients.calledBy(site, program)
                                .ifPresent(client -> leaving.add(new Leaving(method, site, client)));
                    }
                }
            }
        }
    }

    private void findLeadingOut() {
        Deque<Method> open = new ArrayDeque<>();
        leaving.forEach(call -> open.add(call.method()));
        while (!open.isEmpty()) {
            Method method = open.remove();
            if (leadingOut.add(method)) {
                callersOf(method).forEach(place -> open.add(place.method()));
                if (isCallback(method)) {
                    makersOf(method.owner()).forEach(place -> open.add(place.method()));
                }
            }
        }
    }

    /** Lists the methods, by type and in the order of their class files. */
    List<Method> methods() {
        return methods;
    }

    List<Leaving> leaving() {
        return leaving;
    }

    /** Tells whether a method may lead out of the process. */
    boolean leadsOut(Method method) {
        return leadingOut.contains(method);
    }

    List<Place> callersOf(Method method) {
        return callers.getOrDefault(method, List.of());
    }

    List<Place> readersOf(String field) {
        return readers.getOrDefault(field, List.of());
    }

    List<Place> makersOf(String type) {
        return makers.getOrDefault(type, List.of());
    }

    /** Tells whether a library may call a method when it is given an object of its type. */
    boolean isCallback(Method method) {
        return callbacksOf(method.owner()).contains(method);
    }

    /** Lists the methods of a type of the service that a library may call: those that it declares itself. */
    List<Method> callbacksOf(String type) {
        List<Method> known = callbacks.get(type);
        if (known == null) {
            known = findCallbacks(type);
            callbacks.put(type, known);
        }
        return known;
    }

    private List<Method> findCallbacks(String type) {
        if (!program.isService(type)) {
            return List.of();
        }
        Set<Method> found = new LinkedHashSet<>();
        // An object also has the methods of its superclasses within the service.
        program.supertypes(type).stream()
                .filter(program::isService)
                .flatMap(name -> program.type(name).stream())
                .flatMap(owner -> owner.methods().stream())
                .filter(method -> !method.is(Opcodes.ACC_ABSTRACT) && overridesLibrary(type, method))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private boolean overridesLibrary(String type, Method method) {
        return method.isOverridable()
                && program.supertypes(type).stream()
                        .filter(name -> !name.equals("java/lang/Object") && !program.isService(name))
                        .flatMap(name -> program.type(name).stream())
                        .anyMatch(owner -> owner.method(method.name(), method.descriptor())
                                .filter(Method::isOverridable)
                                .isPresent());
    }

    /** Lists the places that may run a method of the service: calls, functions, and those that make its object. */
    Stream<Place> leadingTo(Method method) {
        Stream<Place> made = isCallback(method) ? makersOf(method.owner()).stream() : Stream.empty();
        return Stream.concat(callersOf(method).stream(), made).filter(place -> place.method() != method);
    }
}
