package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where objects come from: through fields, arguments and what lambdas have caught, back to the place where they are made. */
final class Origins {

    /**
     * A token in the method that knows it.
     *
     * @param in the method
     * @param token what is known there
     */
    private record Known(MethodRef in, Token token) {}

    /**
     * What somebody gives to a method.
     *
     * @param by who calls the method or makes the lambda
     * @param values what each parameter may stand for there
     */
    private record Given(MethodRef by, List<Set<Token>> values) {}

    private final Program program;
    private final Map<MethodRef, List<Given>> given = new HashMap<>();

    Origins(Program program) {
        this.program = program;
        program.methods().keySet().forEach(by -> {
            Facts facts = program.facts(by);
            facts.calls().forEach((place, call) -> {
                List<Set<Token>> arguments = facts.arguments(place);
                give(by, program.targets(call), call.receiver() ? arguments.subList(1, arguments.size()) : arguments);
            });
            facts.references().keySet().forEach(code -> give(by, List.of(code.body()), facts.caught(code)));
        });
    }

    private void give(MethodRef by, List<MethodRef> to, List<Set<Token>> values) {
        if (!values.isEmpty()) {
            to.forEach(method ->
                    given.computeIfAbsent(method, any -> new ArrayList<>()).add(new Given(by, values)));
        }
    }

    /** Lists the types of the service of which these tokens of a method may be objects. */
    Set<String> typesOf(Set<Token> tokens, MethodRef in) {
        Set<String> types = new TreeSet<>();
        Deque<Known> open = new ArrayDeque<>();
        tokens.forEach(token -> open.add(new Known(in, token)));
        Set<Known> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Known known = open.poll();
            if (known.token() instanceof Token.Instance instance) {
                types.add(instance.type());
            }
            before(known).stream().filter(seen::add).forEach(open::add);
        }
        return types;
    }

    private Collection<Known> before(Known known) {
        List<Known> before = new ArrayList<>();
        if (known.token() instanceof Token.Held field) {
            program.held(field.field()).forEach(token -> before.add(new Known(known.in(), token)));
        } else if (known.token() instanceof Token.Parameter parameter) {
            for (Given one : given.getOrDefault(known.in(), List.of())) {
                if (parameter.index() < one.values().size()) {
                    one.values().get(parameter.index()).forEach(token -> before.add(new Known(one.by(), token)));
                }
            }
        }
        return before;
    }
}
