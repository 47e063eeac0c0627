package dev.crumple.engine.flow;

import dev.crumple.engine.scan.TestClassPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The code of a service, with the types of libraries that it names: which methods there are, and which method a site of
 * one leads to. Types are read when they are asked for, each once. Not thread-safe.
 *
 * <pre>{@code
 * for (Type type : program.service()) {
 *     for (Method method : type.methods()) {
 *         for (Site site : method.sites()) {
 *             program.targets(site);       // methods of the service that the site may run
 *             program.declared(site);      // the method that the source names, of the service or of a library
 *         }
 *     }
 * }
 * }</pre>
 */
public final class Program {

    private final Outlines outlines;
    private final TestClassPath classPath;
    private final Map<String, Optional<Type>> types = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<String, List<Method>> targets = new HashMap<>();

    Program(Outlines outlines, TestClassPath classPath) {
        this.outlines = outlines;
        this.classPath = classPath;
    }

    /**
     * Reads a service.
     *
     * @param outputs the output folders of the service; one that is missing holds nothing
     * @param classPath where the types of libraries are found; open as long as the program is used
     * @return its code
     */
    public static Program of(List<Path> outputs, TestClassPath classPath) {
        return new Program(Outlines.read(outputs, Names.of(List.of())), classPath);
    }

    /**
     * Lists the service's types. Reads all of them.
     *
     * @return the types, by output folder and path
     */
    public List<Type> service() {
        return outlines.all().stream()
                .flatMap(outline -> type(outline.name()).stream())
                .toList();
    }

    /**
     * Finds a type, of the service or of a library or of the JDK.
     *
     * @param name its internal name
     * @return the type, or nothing when it is not on the class path
     */
    public Optional<Type> type(String name) {
        Optional<Type> known = types.get(name);
        if (known == null) {
            known = Optional.ofNullable(read(name));
            types.put(name, known);
        }
        return known;
    }

    private @Nullable Type read(String name) {
        Outline own = outlines.of(name);
        try {
            if (own != null) {
                return TypeReader.ofService(Outlines.bytes(own.file()));
            }
            return classPath.bytesOf(name).map(TypeReader::ofLibrary).orElse(null);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // A class file of a format that is too new, or damaged: as good as missing.
        }
    }

    /** Gives a reader of a service's class file, for those who follow values through its code. */
    ClassReader reader(String name) {
        Outline own = outlines.of(name);
        if (own == null) {
            throw new IllegalArgumentException(name + " is not the service's.");
        }
        return new ClassReader(Outlines.bytes(own.file()));
    }

    /**
     * Tells whether a type is the service's own.
     *
     * @param name its internal name
     * @return true when it stands in an output folder
     */
    public boolean isService(String name) {
        return outlines.of(name) != null;
    }

    /**
     * Names what a type is.
     *
     * @param name its internal name
     * @return internal names of the type itself and all its supertypes, the nearest first, as far as the class path has
     *     them
     */
    public Set<String> supertypes(String name) {
        Set<String> known = supertypes.get(name);
        if (known == null) {
            known = new LinkedHashSet<>();
            List<String> open = new ArrayList<>(List.of(name));
            for (int next = 0; next < open.size(); next++) {
                if (known.add(open.get(next))) {
                    type(open.get(next)).ifPresent(type -> type.supertypes().forEach(open::add));
                }
            }
            supertypes.put(name, known);
        }
        return known;
    }

    /**
     * Tells whether one type is another.
     *
     * @param name the type's internal name
     * @param other internal name of the other, which may be the same, a superclass or an interface
     * @return true when it is
     */
    public boolean is(String name, String other) {
        return name.equals(other) || supertypes(name).contains(other);
    }

    /**
     * Lists the types of the service that are a given type.
     *
     * @param name its internal name
     * @return internal names, the type itself first when it is the service's
     */
    public Collection<String> subtypes(String name) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        for (int next = 0; next < open.size(); next++) {
            if (found.add(open.get(next))) {
                open.addAll(outlines.subtypesOf(open.get(next)));
            }
        }
        found.removeIf(subtype -> !isService(subtype));
        return found;
    }

    /**
     * Finds the method that a call or a function names: where the compiler found it, in the named type or a supertype.
     *
     * @param site a call or a function
     * @return the method, or nothing when the class path does not have it
     */
    public Optional<Method> declared(Site site) {
        return declared(site.owner(), site.name(), site.descriptor());
    }

    /**
     * Finds a method in a type or its supertypes.
     *
     * @param owner the type's internal name
     * @param name the method's name
     * @param descriptor the method's descriptor
     * @return the nearest
     */
    public Optional<Method> declared(String owner, String name, String descriptor) {
        return supertypes(owner).stream()
                .flatMap(type -> type(type).stream())
                .flatMap(type -> type.method(name, descriptor).stream())
                .findFirst();
    }

    /**
     * Lists the methods that a method takes the place of.
     *
     * @param method a method of the service or of a library
     * @return the methods of the same signature in its type's supertypes, itself left out
     */
    public Stream<Method> overridden(Method method) {
        if (!method.isOverridable()) {
            return Stream.empty();
        }
        return supertypes(method.owner()).stream()
                .filter(type -> !type.equals(method.owner()))
                .flatMap(type -> type(type).stream())
                .flatMap(type -> type.method(method.name(), method.descriptor()).stream())
                .filter(Method::isOverridable);
    }

    /**
     * Finds the service's own methods that a call may run, or that a function may run once it is called: the named one and
     * what takes its place in subtypes.
     *
     * @param site a call or a function
     * @return methods with code; none when only a library's can run
     */
    public List<Method> targets(Site site) {
        if (!site.isCode()) {
            return List.of();
        }
        String key = (site.isExact() ? "=" : "") + site.owner() + "." + site.name() + site.descriptor();
        List<Method> known = targets.get(key);
        if (known == null) {
            known = resolve(site);
            targets.put(key, known);
        }
        return known;
    }

    private List<Method> resolve(Site site) {
        if (!isService(site.owner()) && outlines.subtypesOf(site.owner()).isEmpty()) {
            return List.of();
        }
        Set<Method> found = new LinkedHashSet<>();
        Optional<Method> named = declared(site);
        named.filter(this::hasCode).ifPresent(found::add);
        if (!site.isExact() && named.map(Method::isOverridable).orElse(true)) {
            for (String subtype : subtypes(site.owner())) {
                declared(subtype, site.name(), site.descriptor())
                        .filter(this::hasCode)
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private boolean hasCode(Method method) {
        return !method.is(Opcodes.ACC_ABSTRACT) && isService(method.owner());
    }
}
