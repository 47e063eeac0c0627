package dev.crumple.engine.flow;

import dev.crumple.engine.ClassFile;
import dev.crumple.engine.ClassFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The class files of a service, of which only those are read whole that can have to do with a remote call. */
final class ServiceCode {

    private final Map<String, ClassFile> files = new HashMap<>();
    private final Map<String, Outline> outlines = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> damaged = ConcurrentHashMap.newKeySet();
    private final Names names;

    /**
     * What was read of a class.
     *
     * @param name its internal name
     * @param outline what stands apart from code
     * @param facts what stands in the code of each method
     */
    private record Read(String name, Outline outline, Map<MethodRef, Facts> facts) {}

    ServiceCode(Collection<ClassFolder> folders, Names names) {
        this.names = names;
        for (ClassFolder folder : folders) {
            // The rule invalid-declaration tells of the others where it matters.
            folder.files().stream()
                    .filter(file -> !file.isDamaged() && !file.isTooNew())
                    .forEach(file -> files.putIfAbsent(file.name(), file));
            named.addAll(folder.named());
        }
    }

    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        ClassFile file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name);
        }
        return file.path();
    }

    /** What was seen of a class when its file was looked at; null when it is none of the service's. */
    @Nullable
    ClassFile file(String name) {
        return files.get(name);
    }

    /**
     * Lists the classes that may call a client, by what the types that they name or those above them are. No type is looked
     * up as long as nothing names the neighbourhood of a client, so that a module without one costs next to nothing.
     */
    Set<String> callers(Catalogue catalogue, Types types) {
        Set<String> callers = new HashSet<>();
        if (named.stream().noneMatch(catalogue::isNearClient)) {
            return callers;
        }
        Map<String, Boolean> known = new HashMap<>();
        files.forEach((name, file) -> {
            boolean calls = file.types().stream()
                    .anyMatch(type -> known.computeIfAbsent(type, one -> isClient(one, catalogue, types)));
            if (calls) {
                callers.add(name);
            }
        });
        return callers;
    }

    private static boolean isClient(String type, Catalogue catalogue, Types types) {
        return types.allOf(type).stream()
                .anyMatch(above -> catalogue.isClient(above)
                        || (types.isInterface(above)
                                && types.annotations(above).stream().anyMatch(catalogue::isClient)));
    }

    /** Lists the classes that mention a type. */
    Set<String> mentioning(String type) {
        Set<String> found = new HashSet<>();
        if (named.contains(type)) {
            files.forEach((name, file) -> {
                if (file.types().contains(type)) {
                    found.add(name);
                }
            });
        }
        return found;
    }

    /** Lists these classes and all that may run them. */
    Set<String> leadingTo(Set<String> callers, Types types) {
        if (callers.isEmpty()) {
            return callers;
        }
        Map<String, List<String>> mentionedBy = mentionedBy();
        Deque<String> open = new ArrayDeque<>(callers);
        Set<String> seen = new HashSet<>(callers);
        while (!open.isEmpty()) {
            String name = open.poll();
            List<String> next = new ArrayList<>(mentionedBy.getOrDefault(name, List.of()));
            types.allOf(name).stream().filter(files::containsKey).forEach(next::add);
            next.stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private Map<String, List<String>> mentionedBy() {
        Map<String, List<String>> mentionedBy = new HashMap<>();
        for (ClassFile file : files.values()) {
            for (String type : file.types()) {
                if (files.containsKey(type)) {
                    mentionedBy.computeIfAbsent(type, any -> new ArrayList<>()).add(file.name());
                }
            }
        }
        return mentionedBy;
    }

    /** Lists classes, and those that they mention: helpers that take a lambda mention none of those who pass it. */
    Set<String> withHelpers(Set<String> leading) {
        Set<String> all = new TreeSet<>(leading);
        for (String name : leading) {
            ClassFile file = files.get(name);
            if (file != null) {
                file.types().stream().filter(files::containsKey).forEach(all::add);
            }
        }
        return all;
    }

    /** Reads the code of classes, side by side; one that is damaged has none. */
    List<Map<MethodRef, Facts>> read(Collection<String> classes) {
        List<Read> read =
                classes.parallelStream().flatMap(name -> read(name).stream()).toList();
        read.forEach(known -> outlines.put(known.name(), known.outline()));
        return read.stream().map(Read::facts).toList();
    }

    private Optional<Read> read(String name) {
        try {
            ClassReader reader = new ClassReader(read(path(name)));
            CodeReader code = CodeReader.of(name, reader, names);
            return Optional.of(new Read(name, code.outline(), code.facts()));
        } catch (RuntimeException broken) {
            damaged.add(name);
            return Optional.empty();
        }
    }

    /**
     * Tells whether a class was found to be broken behind its constant pool when it was read. The rule invalid-declaration
     * says so where it matters.
     */
    boolean isDamaged(String name) {
        return damaged.contains(name);
    }

    /** What stands in a class of the service apart from code; nothing when it is damaged. */
    Outline outline(String name) {
        return outlines.computeIfAbsent(name, this::readOutline);
    }

    private Outline readOutline(String name) {
        try {
            return Outline.of(name, new ClassReader(read(path(name))), names);
        } catch (RuntimeException broken) {
            damaged.add(name);
            return Outline.NOTHING;
        }
    }

    /** Reads the methods of a class with all their instructions, for those few of which they are asked. */
    List<MethodNode> nodes(String name) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(read(path(name))).accept(node, ClassReader.SKIP_FRAMES);
            return node.methods;
        } catch (RuntimeException broken) {
            damaged.add(name);
            return List.of();
        }
    }
}
