package dev.crumple.engine.flow;

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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The class files of a service, of which only those are read whole that can have to do with a remote call. */
final class ServiceCode {

    /** Packages of the JDK in which no client is. */
    private static final List<String> COMMON =
            List.of("java/lang/", "java/util/", "java/io/", "java/time/", "java/math/");

    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Types.Head> heads = new HashMap<>();
    private final Map<String, List<String>> mentions = new TreeMap<>();
    private final Map<String, List<String>> mentionedBy = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    ServiceCode(Collection<Path> folders) {
        folders.stream().filter(Files::isDirectory).forEach(this::look);
        mentions.forEach((name, types) -> types.stream()
                .filter(files::containsKey)
                .forEach(type -> mentionedBy
                        .computeIfAbsent(type, any -> new ArrayList<>())
                        .add(name)));
    }

    private void look(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            Path versions = folder.resolve("META-INF");
            walked.filter(file -> file.toString().endsWith(".class") && !file.startsWith(versions))
                    .sorted()
                    .forEach(file -> look(folder, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.class$", "");
        try {
            byte[] bytes = read(file);
            ClassReader reader = new ClassReader(bytes);
            List<String> types = Pool.types(reader, bytes, this::kept);
            if (files.putIfAbsent(name, file) == null) {
                heads.put(name, Types.Head.of(reader));
                mentions.put(name, types);
            }
        } catch (RuntimeException damagedOrTooNew) {
            // The rule invalid-declaration says so where it matters.
        }
    }

    /** Nobody asks for what every class uses. */
    private @Nullable String kept(String name) {
        boolean common = COMMON.stream().anyMatch(name::startsWith);
        return common ? null : names.computeIfAbsent(name, any -> name);
    }

    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name);
        }
        return file;
    }

    boolean holds(String name) {
        return files.containsKey(name);
    }

    /** What was seen of a class when its file was looked at; null when it is none of the service's. */
    Types.@Nullable Head head(String name) {
        return heads.get(name);
    }

    /**
     * Lists the classes that may call a client, by what the types that they name or those above them are. No type is looked
     * up as long as nothing names the neighbourhood of a client, so that a module without one costs next to nothing.
     */
    Set<String> callers(Catalogue catalogue, Types types) {
        Set<String> callers = new HashSet<>();
        if (names.keySet().stream().noneMatch(catalogue::isNearClient)) {
            return callers;
        }
        Map<String, Boolean> known = new HashMap<>();
        mentions.forEach((name, mentioned) -> {
            boolean calls = mentioned.stream()
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
        mentions.forEach((name, mentioned) -> {
            if (mentioned.contains(type)) {
                found.add(name);
            }
        });
        return found;
    }

    /** Lists these classes and all that may run them. */
    Set<String> leadingTo(Set<String> callers, Types types) {
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

    /** Reads classes, and what they need to be understood. */
    Map<String, ClassNode> readWithHelpers(Set<String> leading) {
        Map<String, ClassNode> read = new TreeMap<>();
        leading.forEach(name -> node(name).ifPresent(node -> read.put(name, node)));
        // Helpers that take a lambda are mentioned by those who pass it, and mention none of them.
        for (String name : List.copyOf(read.keySet())) {
            for (String helper : mentions.getOrDefault(name, List.of())) {
                if (files.containsKey(helper) && !read.containsKey(helper)) {
                    node(helper).ifPresent(node -> read.put(helper, node));
                }
            }
        }
        return read;
    }

    /** A file whose constant pool is whole may be broken further on; the rule invalid-declaration says so. */
    private Optional<ClassNode> node(String name) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(read(file(name))).accept(node, ClassReader.SKIP_FRAMES);
            return Optional.of(node);
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
