package dev.crumple.engine.flow;

import dev.crumple.engine.flow.CatalogueLine.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clients that leave the process and the libraries that protect calls: data, to which a project adds its own. */
public final class Catalogue {

    private final Map<Kind, List<CatalogueLine>> lines = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Boolean>> typesOfKind = new EnumMap<>(Kind.class);

    private final Map<Kind, Map<String, List<CatalogueLine>>> namesOfKind = new EnumMap<>(Kind.class);
    private final Set<String> clients;
    private final Beginnings clientBeginnings;
    private final Beginnings near;

    private Catalogue(Stream<String> text) {
        for (Kind kind : Kind.values()) {
            lines.put(kind, new ArrayList<>());
            typesOfKind.put(kind, new HashMap<>());
            namesOfKind.put(kind, new HashMap<>());
        }
        text.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(CatalogueLine::parse)
                .forEach(line -> kind(line.kind()).add(line));
        clients = clientTypes().filter(type -> !type.endsWith("*")).collect(Collectors.toSet());
        clientBeginnings = Beginnings.of(clientTypes()
                .filter(type -> type.endsWith("*"))
                .map(type -> type.substring(0, type.length() - 1))
                .toList());
        near = Beginnings.of(clientTypes().map(Catalogue::neighbourhood).toList());
    }

    /**
     * Reads the shipped catalogue and adds lines to it.
     *
     * @param more lines such as {@code client | Billing | com.example.BillingClient | charge refund}
     * @return both together
     * @throws IllegalArgumentException if a line cannot be read; the message is a sentence that says so
     */
    public static Catalogue with(Collection<String> more) {
        try (InputStream shipped = Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            return new Catalogue(Stream.concat(reader.lines(), more.stream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether a type, or an annotation, is one by which a call leaves the process. */
    boolean isClient(String type) {
        return clients.contains(type) || clientBeginnings.begin(type);
    }

    /** Tells whether a type is in a package of a client or near one, where types below the client's are. */
    boolean isNearClient(String type) {
        return near.begin(type);
    }

    private Stream<String> clientTypes() {
        return Stream.concat(kind(Kind.CLIENT).stream(), kind(Kind.GENERATED).stream())
                .map(CatalogueLine::type)
                .distinct();
    }

    /** The first three names of its package; of {@code java.net}, which holds what is no client too, the type itself. */
    private static String neighbourhood(String type) {
        if (type.startsWith("java/net/") && type.indexOf('/', 9) < 0) {
            return type;
        }
        int end = type.lastIndexOf('/') + 1;
        int third = -1;
        for (int names = 0; names < 3 && third + 1 < end; names++) {
            third = type.indexOf('/', third + 1);
        }
        return type.substring(0, third + 1);
    }

    /** Names the client that a call leaves by. */
    Optional<String> client(MethodRef call, Types types) {
        // What is made of nothing has not been told yet where to connect to.
        return call.isConstructor() && call.descriptor().equals("()V")
                ? Optional.empty()
                : byType(Kind.CLIENT, call, types);
    }

    /** Names the client that somebody else writes for an interface of the service or of a library. */
    Optional<String> generated(MethodRef call, Types types) {
        return byType(Kind.GENERATED, call, types)
                .or(() -> byAnnotation(Kind.GENERATED, types.annotations(call))
                        .or(() -> byAnnotation(Kind.GENERATED, types.annotations(call.owner()))));
    }

    /** Names the library that protects a method because of its annotations, its class's, or its class's supertypes. */
    Optional<String> guarded(MethodRef method, Types types) {
        return byAnnotation(Kind.GUARDED, types.annotations(method))
                .or(() -> byAnnotation(Kind.GUARDED, types.annotations(method.owner())))
                .or(() -> guardedByType(method, types));
    }

    /** Names the library that protects a method because of what its class extends. */
    Optional<String> guardedByType(MethodRef method, Types types) {
        return byType(Kind.GUARDED, method, types);
    }

    boolean isEntry(Set<String> annotations) {
        return byAnnotation(Kind.ENTRY, annotations).isPresent();
    }

    boolean isLazy(String type, Types types) {
        return !type.isEmpty()
                && typesOfKind(Kind.LAZY)
                        .computeIfAbsent(
                                type,
                                one -> types.allOf(one).stream()
                                        .anyMatch(above ->
                                                kind(Kind.LAZY).stream().anyMatch(line -> line.isType(above))));
    }

    /** Tells whether a line of the kind names a method so. */
    boolean holds(Kind kind, String method) {
        return !linesFor(kind, method).isEmpty();
    }

    /** Finds what the lines of a kind say of a method because of its type. */
    Optional<String> byType(Kind kind, MethodRef call, Types types) {
        List<CatalogueLine> candidates = linesFor(kind, call.name());
        if (candidates.isEmpty() || Types.isOfEverything(call)) {
            return Optional.empty();
        }
        List<String> above = types.allOf(call.owner());
        return candidates.stream()
                .filter(line -> above.stream().anyMatch(line::isType))
                .map(CatalogueLine::name)
                .findFirst();
    }

    private List<CatalogueLine> linesFor(Kind kind, String method) {
        return Objects.requireNonNull(namesOfKind.get(kind))
                .computeIfAbsent(
                        method,
                        name -> kind(kind).stream()
                                .filter(line -> !line.annotation() && line.isMethod(name))
                                .toList());
    }

    private Optional<String> byAnnotation(Kind kind, Set<String> annotations) {
        return annotations.isEmpty()
                ? Optional.empty()
                : kind(kind).stream()
                        .filter(line ->
                                line.annotation() && annotations.stream().anyMatch(line::isType))
                        .map(CatalogueLine::name)
                        .findFirst();
    }

    private List<CatalogueLine> kind(Kind kind) {
        return Objects.requireNonNull(lines.get(kind));
    }

    private Map<String, Boolean> typesOfKind(Kind kind) {
        return Objects.requireNonNull(typesOfKind.get(kind));
    }
}
