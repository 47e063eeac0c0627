package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the values of one method stand for, by what is known of the methods that it calls. */
final class Values {

    private final Program program;
    private final MethodRef method;
    private final Facts facts;
    private final Map<Integer, Set<Token>> results = new HashMap<>();
    private boolean followed;

    Values(Program program, MethodRef method) {
        this.program = program;
        this.method = method;
        this.facts = program.facts(method);
    }

    /** Finds what each call gives, in the order in which they stand: what is passed stands before, except in loops. */
    private void follow() {
        for (Facts.Reference reference : facts.references()) {
            results.put(reference.instruction(), made(reference));
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Facts.Call call : facts.calls()) {
                Set<Token> given = given(call);
                if (!given.isEmpty()) {
                    more |= results.computeIfAbsent(call.instruction(), any -> new HashSet<>())
                                    .addAll(given)
                            && facts.repeats();
                }
            }
        }
    }

    private Set<Token> result(int instruction) {
        if (!followed) {
            followed = true;
            follow();
        }
        return results.getOrDefault(instruction, Set.of());
    }

    /** What tokens of the method's facts stand for, results of calls replaced by what they give. */
    Set<Token> of(Set<Token> tokens) {
        if (!hasAny(tokens, Token.Result.class, Token.Instance.class)) {
            return tokens;
        }
        Set<Token> all = new HashSet<>();
        for (Token token : tokens) {
            if (token instanceof Token.Result result) {
                all.addAll(result(result.instruction()));
            } else if (token instanceof Token.Instance made) {
                all.addAll(made(made));
            } else {
                all.add(token);
            }
        }
        return all;
    }

    List<Set<Token>> of(List<Set<Token>> tokens) {
        List<Set<Token>> all = new ArrayList<>(tokens.size());
        for (Set<Token> one : tokens) {
            all.add(of(one));
        }
        return all;
    }

    /** The same, and arrays and fields taken apart. */
    Set<Token> expanded(Set<Token> tokens) {
        Set<Token> known = of(tokens);
        if (!hasAny(known, Token.Elements.class, Token.Held.class)) {
            return known;
        }
        Set<Token> all = new HashSet<>();
        Deque<Token> open = new ArrayDeque<>(known);
        Set<Token> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Token token = open.poll();
            Set<Token> parts = Set.of();
            if (token instanceof Token.Elements elements) {
                parts = of(facts.elements(elements.instruction()));
            } else if (token instanceof Token.Held held) {
                parts = program.held(held.field());
            } else {
                all.add(token);
            }
            parts.stream().filter(seen::add).forEach(open::add);
        }
        return all;
    }

    private static boolean hasAny(Set<Token> tokens, Class<? extends Token> kind, Class<? extends Token> other) {
        for (Token token : tokens) {
            if (kind.isInstance(token) || other.isInstance(token)) {
                return true;
            }
        }
        return false;
    }

    /** What a lambda of the method has caught, wherever it is made. */
    List<Set<Token>> caught(Token.Code code) {
        List<Set<Token>> caught = new ArrayList<>();
        for (int i = 0; i < code.bound(); i++) {
            caught.add(new HashSet<>());
        }
        for (Facts.Reference reference : facts.references()) {
            if (reference.code().equals(code)) {
                for (int i = 0; i < code.bound(); i++) {
                    caught.get(i).addAll(of(reference.caught().get(i)));
                }
            }
        }
        return caught;
    }

    private Set<Token> made(Token.Instance instance) {
        if (program.isOfService(instance.type())) {
            return Set.of(instance);
        }
        return program.protection()
                .operator(program.method(instance.type(), "<init>", "()V"))
                .<Set<Token>>map(Set::of)
                .orElse(Set.of());
    }

    private Set<Token> made(Facts.Reference reference) {
        MethodRef body = reference.body();
        String client = program.client(body);
        if (client != null) {
            return Set.of(
                    new Token.Pending(new CallSite(method, reference.instruction(), reference.line(), client, body)));
        }
        return program.isOfService(body.owner()) ? Set.of(reference.code()) : Set.of();
    }

    private Set<Token> given(Facts.Call call) {
        MethodRef called = call.method();
        String client = program.client(called);
        if (client != null && program.isLazy(called.returns())) {
            return Set.of(new Token.Pending(new CallSite(method, call.instruction(), call.line(), client, called)));
        }
        Optional<Token.Operator> operator = program.protection().operator(called);
        if (operator.isPresent()) {
            return Set.of(operator.get());
        }
        if (program.protection().ofWhatIsPassed(called).isPresent()
                || program.protection().ofTheFirstPassed(called).isPresent()) {
            return Set.of();
        }
        List<MethodRef> targets = program.targets(call);
        return targets.isEmpty() ? ofLibrary(call) : ofService(call, targets);
    }

    private Set<Token> ofLibrary(Facts.Call call) {
        List<Set<Token>> passed = of(call.arguments());
        Set<Token> result = new HashSet<>();
        if (program.isLazy(call.method().returns()) && program.protector(passed) == null) {
            passed.forEach(result::addAll);
            result.remove(new Token.This());
        } else if (call.receiver() && program.isLazy(call.method().owner())) {
            // What a builder gives is often an object to the compiler, and knows what the builder knew.
            passed.get(0).stream().filter(Token.Operator.class::isInstance).forEach(result::add);
        }
        return result;
    }

    private Set<Token> ofService(Facts.Call call, List<MethodRef> targets) {
        int shift = call.receiver() ? 1 : 0;
        Set<Token> result = new HashSet<>();
        for (MethodRef target : targets) {
            for (Token token : program.summary(target).returned()) {
                if (token instanceof Token.Parameter parameter) {
                    result.addAll(of(call.arguments().get(parameter.index() + shift)));
                } else {
                    result.add(token);
                }
            }
        }
        return result;
    }
}
