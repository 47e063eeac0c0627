package dev.crumple.engine.flow;

import dev.crumple.engine.ClassFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** What the headers of class files say: supertypes, methods and annotations. Reads each on demand, once, and no code. */
final class Types {

    private static final Set<String> OF_EVERYTHING = Set.of("equals", "hashCode", "toString", "getClass");

    private final ServiceCode service;
    private final Names names;
    private final Function<String, Optional<byte[]>> files;
    private final Map<String, Header> headers = new HashMap<>();
    private final Map<String, List<String>> allOf = new HashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();

    /**
     * What stands first in a class file.
     *
     * @param access the flags of the class
     * @param above its superclass, when it has one, and its interfaces
     */
    record Head(int access, List<String> above) {

        static Head of(ClassReader reader, Names names) {
            List<String> above = new ArrayList<>();
            if (reader.getSuperName() != null) {
                above.add(names.one(reader.getSuperName()));
            }
            for (String type : reader.getInterfaces()) {
                above.add(names.one(type));
            }
            return new Head(reader.getAccess(), List.copyOf(above));
        }
    }

    /** A head, and the rest of the outline as soon as somebody asks for it. */
    private static final class Header {

        private final Head head;
        private @Nullable Supplier<Outline> rest;
        private Outline outline = Outline.NOTHING;

        Header(Head head, @Nullable Supplier<Outline> rest) {
            this.head = head;
            this.rest = rest;
        }

        Outline outline() {
            Supplier<Outline> unread = rest;
            if (unread != null) {
                rest = null;
                outline = unread.get();
            }
            return outline;
        }
    }

    /**
     * Knows the types of a service, and others.
     *
     * @param service its own
     * @param names keeps names
     * @param files finds the class file of any other type by its internal name
     */
    Types(ServiceCode service, Names names, Function<String, Optional<byte[]>> files) {
        this.service = service;
        this.names = names;
        this.files = files;
    }

    /** Lists a type and all above it, the nearest first. */
    List<String> allOf(String type) {
        List<String> known = allOf.get(type);
        if (known == null) {
            Set<String> found = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(type));
            while (!open.isEmpty()) {
                String next = open.poll();
                if (found.add(next)) {
                    open.addAll(header(next).head.above());
                }
            }
            known = List.copyOf(found);
            allOf.put(type, known);
        }
        return known;
    }

    /** Lists all above a type but what every object is. */
    List<String> above(String type) {
        return above.computeIfAbsent(
                type,
                one -> allOf(one).stream()
                        .skip(1)
                        .filter(name -> !name.equals("java/lang/Object"))
                        .toList());
    }

    Outline outline(String type) {
        return header(type).outline();
    }

    Set<String> annotations(String type) {
        return outline(type).annotations();
    }

    /** Lists the annotations of a method where it is declared first, from its type upwards. */
    Set<String> annotations(MethodRef method) {
        return declared(method).map(Outline.Member::annotations).orElse(Set.of());
    }

    /** Finds the method of exactly this type that is called like another; null when the type has none. */
    Outline.@Nullable Member member(String type, MethodRef like) {
        return outline(type).members().get(like.signature());
    }

    /** Lists the exceptions that a method declares. */
    List<String> thrown(MethodRef method) {
        return declared(method).map(Outline.Member::thrown).orElse(List.of());
    }

    boolean isInterface(String type) {
        return (header(type).head.access() & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isPublic(String type) {
        return (header(type).head.access() & Opcodes.ACC_PUBLIC) != 0;
    }

    /** Tells whether every object has the method, so that a client's own is never meant. */
    static boolean isOfEverything(MethodRef method) {
        return OF_EVERYTHING.contains(method.name());
    }

    private Optional<Outline.Member> declared(MethodRef method) {
        for (String type : allOf(method.owner())) {
            Outline.Member member = member(type, method);
            if (member != null) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    private Header header(String type) {
        Header known = headers.get(type);
        if (known == null) {
            ClassFile own = service.file(type);
            known = own == null
                    ? other(type)
                    : new Header(new Head(own.access(), own.above()), () -> service.outline(type));
            headers.put(type, known);
        }
        return known;
    }

    private Header other(String type) {
        return files.apply(type)
                .flatMap(file -> read(type, file))
                .orElseGet(() -> new Header(new Head(0, List.of()), null));
    }

    private Optional<Header> read(String type, byte[] file) {
        try {
            ClassReader reader = new ClassReader(file);
            return Optional.of(new Header(Head.of(reader, names), () -> outline(type, reader)));
        } catch (RuntimeException damagedOrTooNew) {
            // Less is known of a library's type then.
            return Optional.empty();
        }
    }

    private Outline outline(String type, ClassReader reader) {
        try {
            return Outline.of(type, reader, names);
        } catch (RuntimeException damaged) {
            return Outline.NOTHING;
        }
    }
}
