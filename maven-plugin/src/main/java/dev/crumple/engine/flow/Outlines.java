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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outlines of all types of a service. */
final class Outlines {

    private final Map<String, Outline> byName = new LinkedHashMap<>();
    private final Map<String, List<String>> subtypes = new HashMap<>();

    /** Reads the outlines of what stands in output folders; one that is missing holds nothing. */
    static Outlines read(List<Path> outputs, Names clients) {
        Map<String, Path> files = new LinkedHashMap<>();
        outputs.stream().filter(Files::isDirectory).forEach(folder -> list(folder, files));
        Map<String, String> own = new HashMap<>();
        files.keySet().forEach(name -> own.put(name, name));
        Outlines outlines = new Outlines();
        files.forEach((name, file) -> {
            Outline outline = Outline.read(bytes(file), file, clients, own);
            if (outline != null) {
                outlines.add(outline);
            }
        });
        return outlines;
    }

    private static void list(Path folder, Map<String, Path> files) {
        Path versions = folder.resolve("META-INF");
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> file.toString().endsWith(".class") && !file.startsWith(versions))
                    .sorted()
                    .forEach(file -> files.putIfAbsent(nameOf(folder, file), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path folder, Path file) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        return relative.substring(0, relative.length() - ".class".length());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Outline outline) {
        byName.put(outline.name(), outline);
        outline.supertypes()
                .forEach(parent -> subtypes.computeIfAbsent(parent, any -> new ArrayList<>())
                        .add(outline.name()));
    }

    @Nullable
    Outline of(String name) {
        return byName.get(name);
    }

    Collection<String> names() {
        return byName.keySet();
    }

    Collection<Outline> all() {
        return byName.values();
    }

    /** Names the direct subtypes within the service, of a type of the service or of a library. */
    List<String> subtypesOf(String name) {
        return subtypes.getOrDefault(name, List.of());
    }

    /** Tells whether anything mentions a client. */
    boolean mentionClient() {
        return byName.values().stream().anyMatch(Outline::mentionsClient);
    }

    /**
     * Finds what may lead to a client: who mentions one, and who mentions such a type or a supertype of one, through which
     * it may be called.
     */
    Set<String> leadingToClient() {
        Map<String, List<String>> mentionedBy = mentionedBy();
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        byName.values().stream().filter(Outline::mentionsClient).forEach(outline -> open.add(outline.name()));
        while (!open.isEmpty()) {
            String name = open.remove();
            Outline outline = byName.get(name);
            if (outline != null && found.add(name)) {
                open.addAll(mentionedBy.getOrDefault(name, List.of()));
                open.addAll(outline.supertypes());
                open.addAll(subtypesOf(name));
            }
        }
        return found;
    }

    private Map<String, List<String>> mentionedBy() {
        Map<String, List<String>> mentionedBy = new HashMap<>();
        for (Outline outline : byName.values()) {
            for (String mentioned : outline.mentioned()) {
                mentionedBy.computeIfAbsent(mentioned, any -> new ArrayList<>()).add(outline.name());
            }
        }
        return mentionedBy;
    }
}
