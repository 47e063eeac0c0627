package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * The catalogue of clients: which calls leave the process. The file {@code clients.txt} beside this class is one, and says
 * how its lines are written; a service adds lines of its own.
 */
public final class Clients {

    private record Entry(String client, Pattern type, Methods methods) {}

    private final Map<String, List<Entry>> byType = new HashMap<>();
    private final List<Entry> byPattern = new ArrayList<>();
    private final List<Entry> byMark = new ArrayList<>();
    private final Set<String> mentions = new LinkedHashSet<>();

    private Clients(List<String> lines) {
        lines.forEach(this::add);
    }

    /**
     * Reads the catalogue.
     *
     * @param added the service's own lines, such as {@code Title graph = com.example.GraphClient: fetch find*}
     * @return the catalogue
     * @throws IllegalArgumentException if a line is written wrongly; the message is a sentence that says how
     */
    public static Clients with(List<String> added) {
        List<String> lines = new ArrayList<>(Line.of("clients.txt"));
        lines.addAll(added);
        return new Clients(lines);
    }

    private void add(String text) {
        if (text.startsWith("~")) {
            mentions.add(text.substring(1).replace('.', '/'));
            return;
        }
        Line line = Line.parse(text);
        boolean mark = line.type().startsWith("@");
        Entry entry = new Entry(
                line.name(),
                new Pattern(mark ? line.type().substring(1) : line.type()),
                Methods.of(line.methods().isEmpty() ? List.of("*") : line.methods()));
        mentions.add(mention(entry.type().text()));
        if (mark) {
            byMark.add(entry);
        } else if (entry.type().isExact()) {
            byType.computeIfAbsent(entry.type().text(), any -> new ArrayList<>())
                    .add(entry);
        } else {
            byPattern.add(entry);
        }
    }

    private static String mention(String type) {
        int star = type.indexOf('*');
        String fixed = star < 0 ? type : type.substring(0, star);
        // Everything uses java.net.URI, so that the package alone would say nothing.
        return fixed.startsWith("java/net/U") || fixed.startsWith("java/net/S") || fixed.startsWith("java/net/H")
                ? fixed
                : fixed.substring(0, fixed.lastIndexOf('/') + 1);
    }

    /** Names what a class that calls a client mentions. */
    Names mentions() {
        return Names.of(mentions);
    }

    /** Finds the client that a call or a function calls, by its name. */
    Optional<String> calledBy(Site site, Program program) {
        return site.isCode() ? of(site.owner(), site.name(), site.descriptor(), program) : Optional.empty();
    }

    /** Finds the client whose leaving method is the named one. */
    Optional<String> of(String owner, String name, String descriptor, Program program) {
        if (owner.startsWith("[") || name.startsWith("<")) {
            return Optional.empty();
        }
        Set<String> supertypes = program.supertypes(owner);
        for (String type : supertypes) {
            for (Entry entry : byType.getOrDefault(type, List.of())) {
                if (entry.methods().has(name) && declares(type, owner, name)) {
                    return Optional.of(entry.client());
                }
            }
        }
        Optional<String> matching = byPattern.stream()
                .filter(entry ->
                        entry.methods().has(name) && supertypes.stream().anyMatch(entry.type()::matches))
                .map(Entry::client)
                .findFirst();
        return matching.isPresent() ? matching : marked(owner, name, descriptor, program);
    }

    /** With a star for its methods, the methods of {@code Object} and those of an own superclass are not meant. */
    private static boolean declares(String type, String owner, String name) {
        return type.equals(owner) || !OBJECT.contains(name);
    }

    private static final Set<String> OBJECT =
            Set.of("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "finalize", "clone");

    private Optional<String> marked(String owner, String name, String descriptor, Program program) {
        Optional<Method> declared = program.declared(owner, name, descriptor);
        if (declared.isEmpty() || !declared.get().is(Opcodes.ACC_ABSTRACT)) {
            return Optional.empty();
        }
        for (Entry entry : byMark) {
            boolean carries = declared.get().mark(entry.type().text()).isPresent()
                    || program.supertypes(owner).stream()
                            .flatMap(type -> program.type(type).stream())
                            .anyMatch(type -> type.mark(entry.type().text()).isPresent());
            if (carries && entry.methods().has(name)) {
                return Optional.of(entry.client());
            }
        }
        return Optional.empty();
    }
}
