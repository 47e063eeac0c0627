package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** What protects, ours and of other libraries; {@code guards.txt} says which calls do, and how its lines are written. */
final class GuardLibraries {

    /** What our own guards are called there. */
    static final String OURS = "crumple";

    private enum How {
        CALL,
        RECEIVER,
        OPERATOR,
        ANNOTATION,
        COMMAND,
        WEAK,
        LAZY
    }

    private record Entry(String library, Pattern type, List<String> methods) {

        boolean has(String name, int argument) {
            return methods.stream().anyMatch(written -> {
                int hash = written.indexOf('#');
                String method = hash < 0 ? written : written.substring(0, hash);
                return new Pattern(method).matches(name)
                        && (hash < 0 || Integer.parseInt(written.substring(hash + 1)) == argument);
            });
        }
    }

    private static final String FEIGN = "org/springframework/cloud/openfeign/FeignClient";

    private final Map<How, List<Entry>> entries = new HashMap<>();
    private final Map<String, Boolean> lazy = new HashMap<>();
    private final Program program;

    GuardLibraries(Program program) {
        this.program = program;
        for (String text : Line.of("guards.txt")) {
            Line line = Line.parse(text);
            String[] words = line.type().split(" ", 2);
            entries.computeIfAbsent(How.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)), any -> new ArrayList<>())
                    .add(new Entry(line.name(), new Pattern(words[1]), line.methods()));
        }
    }

    /** Finds who protects the work that a call is given as an argument, from 0; the receiver does not count. */
    Optional<String> ofArgument(Site call, int argument) {
        return of(How.CALL, call, argument);
    }

    /** Finds who protects from here on the work on which a call is made. */
    Optional<String> ofReceiver(Site call) {
        return of(How.RECEIVER, call, 0);
    }

    private Optional<String> of(How how, Site call, int argument) {
        return all(how).filter(entry -> entry.has(call.name(), argument) && is(call.owner(), entry.type()))
                .map(Entry::library)
                .findFirst();
    }

    /** Finds who protects a chain that is transformed by an object of a type. */
    Optional<String> ofOperator(String type) {
        return all(How.OPERATOR)
                .filter(entry -> is(type, entry.type()))
                .map(Entry::library)
                .findFirst();
    }

    /** Finds who protects a method of a subclass that the library itself calls. */
    Optional<String> ofCommand(Method method) {
        return all(How.COMMAND)
                .filter(entry -> entry.has(method.name(), 0) && is(method.owner(), entry.type()))
                .map(Entry::library)
                .findFirst();
    }

    /** Tells whether an object of a type protects nothing when there is nothing else. */
    boolean isWeak(String type) {
        return all(How.WEAK).anyMatch(entry -> is(type, entry.type()));
    }

    /** Tells whether an object of a type is work that is still to be done. */
    boolean isLazy(String type) {
        return lazy.computeIfAbsent(type, any -> all(How.LAZY).anyMatch(entry -> is(type, entry.type())));
    }

    /** Finds who protects a method by an annotation, on itself, its type, or what it takes the place of. */
    Optional<String> ofMarks(Method method) {
        if (method.is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE) || method.name().startsWith("<")) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(method), program.overridden(method))
                .flatMap(declared -> Stream.concat(
                        declared.marks().stream(),
                        program.type(declared.owner()).stream().flatMap(type -> type.marks().stream())))
                .flatMap(mark -> library(mark).stream())
                .findFirst();
    }

    private Optional<String> library(Mark mark) {
        if (mark.type().equals(FEIGN)) {
            return mark.values().containsKey("fallback") || mark.values().containsKey("fallbackFactory")
                    ? Optional.of("Spring Cloud CircuitBreaker")
                    : Optional.empty();
        }
        return all(How.ANNOTATION)
                .filter(entry -> entry.type().matches(mark.type()))
                .map(Entry::library)
                .findFirst();
    }

    private Stream<Entry> all(How how) {
        return entries.getOrDefault(how, List.of()).stream();
    }

    private boolean is(String type, Pattern pattern) {
        return pattern.isExact()
                ? program.is(type, pattern.text())
                : program.supertypes(type).stream().anyMatch(pattern::matches);
    }
}
