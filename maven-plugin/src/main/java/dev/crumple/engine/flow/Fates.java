package dev.crumple.engine.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges from what was seen in one method what becomes of each token in it. */
final class Fates {

    private final Program program;
    private final Facts facts;
    private final Values values;
    private final Map<Token, Fate> fates = new HashMap<>();
    private final Map<String, Set<Token>> kept = new HashMap<>();

    Fates(Program program, MethodRef method) {
        this.program = program;
        this.facts = program.facts(method);
        this.values = new Values(program, method);
        facts.stored().forEach((field, tokens) -> keep(field, values.expanded(tokens)));
        for (Facts.Call call : facts.calls()) {
            if (call.isHanding()) {
                judge(call, values.of(call.arguments()));
            }
        }
        judgeWhatIsCaught();
    }

    Map<Token, Fate> all() {
        return fates;
    }

    /** What the method puts into fields, its own parameters aside. */
    Map<String, Set<Token>> kept() {
        Map<String, Set<Token>> known = new HashMap<>();
        kept.forEach((field, tokens) -> {
            Set<Token> lasting = new HashSet<>(tokens);
            lasting.removeIf(token -> token instanceof Token.Parameter || token instanceof Token.This);
            if (!lasting.isEmpty()) {
                known.put(field, lasting);
            }
        });
        return known;
    }

    /** What callers can see of it. */
    Summary summary() {
        Map<Integer, Fate> ofParameters = new HashMap<>();
        fates.forEach((token, fate) -> {
            if (token instanceof Token.Parameter parameter) {
                ofParameters.put(parameter.index(), fate);
            }
        });
        Map<Integer, Set<String>> stored = new HashMap<>();
        kept.forEach((field, tokens) -> tokens.forEach(token -> {
            if (token instanceof Token.Parameter parameter) {
                stored.computeIfAbsent(parameter.index(), any -> new HashSet<>())
                        .add(field);
            }
        }));
        Set<Token> returned = new HashSet<>(values.expanded(facts.returned()));
        returned.remove(new Token.This());
        return new Summary(ofParameters, stored, returned);
    }

    private void judge(Facts.Call call, List<Set<Token>> arguments) {
        Optional<String> guard = program.protection().ofWhatIsPassed(call.method());
        if (guard.isPresent()) {
            Fate fate = isRetryOnly(call, arguments) ? Fate.USED : Fate.guardedBy(guard.get());
            arguments.forEach(tokens -> give(tokens, fate));
            return;
        }
        Optional<String> ofFirst = program.protection().ofTheFirstPassed(call.method());
        if (ofFirst.isPresent()) {
            int first = call.receiver() ? 1 : 0;
            give(arguments.get(first), Fate.guardedBy(ofFirst.get()));
            arguments.subList(first + 1, arguments.size()).forEach(tokens -> give(tokens, Fate.USED));
            return;
        }
        List<MethodRef> targets = program.targets(call);
        if (!targets.isEmpty()) {
            targets.forEach(target -> pass(call, target, arguments));
        } else if (!program.isOfService(call.method().owner()) || !call.method().isConstructor()) {
            library(call, arguments);
        }
    }

    /** Who is known to try again, and nothing else, waits as long as it takes. */
    private boolean isRetryOnly(Facts.Call call, List<Set<Token>> arguments) {
        Set<Token> guard = call.receiver() ? values.expanded(arguments.get(0)) : Set.of();
        return guard.equals(Set.of(new Token.Operator(Token.Operator.NOTHING)));
    }

    private void pass(Facts.Call call, MethodRef target, List<Set<Token>> arguments) {
        int shift = call.receiver() ? 1 : 0;
        Summary summary = program.summary(target);
        for (int i = shift; i < arguments.size(); i++) {
            give(arguments.get(i), summary.fate(i - shift));
            for (String field : summary.fieldsOf(i - shift)) {
                keep(field, values.expanded(arguments.get(i)));
            }
        }
    }

    private void library(Facts.Call call, List<Set<Token>> arguments) {
        String protector = program.protector(arguments);
        if (protector != null) {
            arguments.forEach(tokens -> give(tokens, Fate.guardedBy(protector)));
        } else if (!program.isLazy(call.method().returns())) {
            arguments.forEach(tokens -> give(tokens, Fate.USED));
        }
    }

    /** What a lambda has caught shares its fate, as far as the lambda runs it. */
    private void judgeWhatIsCaught() {
        Deque<Token.Code> open = new ArrayDeque<>();
        fates.keySet().forEach(token -> {
            if (token instanceof Token.Code code) {
                open.add(code);
            }
        });
        Set<Token.Code> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Token.Code code = open.poll();
            List<Set<Token>> caught = values.caught(code);
            Fate outer = fates.getOrDefault(code, Fate.NONE);
            for (int i = 0; i < caught.size(); i++) {
                Fate inner = program.summary(code.body()).fate(i).within(outer);
                give(caught.get(i), inner);
                for (Token token : caught.get(i)) {
                    if (token instanceof Token.Code nested && seen.add(nested)) {
                        open.add(nested);
                    }
                }
            }
        }
    }

    private void give(Set<Token> tokens, Fate fate) {
        if (!fate.isNone()) {
            for (Token token : values.expanded(tokens)) {
                fates.merge(token, fate, Fate::and);
            }
        }
    }

    private void keep(String field, Set<Token> tokens) {
        if (!tokens.isEmpty()) {
            kept.computeIfAbsent(field, any -> new HashSet<>()).addAll(tokens);
        }
    }
}
