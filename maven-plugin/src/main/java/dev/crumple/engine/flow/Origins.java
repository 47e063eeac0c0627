package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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
     * @param tokens what each parameter may stand for there
     */
    private record Given(MethodRef by, List<Set<Token>> tokens) {}

    private final Program program;
    private final PerMethod<List<Given>> given = new PerMethod<>();
    private final PerMethod<Values> values = new PerMethod<>();

    Origins(Program program) {
        this.program = program;
        program.methods().forEach(by -> {
            Facts facts = program.facts(by);
            facts.calls().forEach(call -> {
                List<Set<Token>> arguments = call.arguments();
                give(by, program.targets(call), call.receiver() ? arguments.subList(1, arguments.size()) : arguments);
            });
            facts.references().forEach(made -> give(by, List.of(made.body()), made.caught()));
        });
    }

    private void give(MethodRef by, List<MethodRef> to, List<Set<Token>> tokens) {
        if (!tokens.isEmpty()) {
            to.forEach(method -> given.orFind(method, any -> new ArrayList<>()).add(new Given(by, tokens)));
        }
    }

    /** Lists the types of the service of which these tokens of a method may be objects. */
    Set<String> typesOf(Set<Token> tokens, MethodRef in) {
        Set<String> types = new TreeSet<>();
        Deque<Known> open = new ArrayDeque<>();
        values(in).of(tokens).forEach(token -> open.add(new Known(in, token)));
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
            for (Given one : given.get(known.in(), List.of())) {
                if (parameter.index() < one.tokens().size()) {
                    values(one.by())
                            .of(one.tokens().get(parameter.index()))
                            .forEach(token -> before.add(new Known(one.by(), token)));
                }
            }
        }
        return before;
    }

    private Values values(MethodRef method) {
        return values.orFind(method, one -> new Values(program, one));
    }
}
