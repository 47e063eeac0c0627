package dev.crumple.engine.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who protects what by the catalogue, which is asked once for each method. */
final class Protection {

    private final Catalogue catalogue;
    private final Types types;
    private final Map<MethodRef, Optional<String>> passed = new HashMap<>();
    private final Map<MethodRef, Optional<String>> firstPassed = new HashMap<>();
    private final Map<MethodRef, Optional<String>> behindProxy = new HashMap<>();
    private final Map<MethodRef, Optional<String>> callers = new HashMap<>();
    private final Map<MethodRef, Optional<Token.Operator>> operators = new HashMap<>();

    Protection(Catalogue catalogue, Types types) {
        this.catalogue = catalogue;
        this.types = types;
    }

    /** Names the library that protects what is passed to a call. */
    Optional<String> ofWhatIsPassed(MethodRef call) {
        return passed.computeIfAbsent(call, one -> catalogue.guard(one, types));
    }

    /** Names the library that protects the first of what is passed to a call. */
    Optional<String> ofTheFirstPassed(MethodRef call) {
        return firstPassed.computeIfAbsent(call, one -> catalogue.guardOfFirst(one, types));
    }

    /** Names the library that protects a method which is called through a proxy; null when none does. */
    @Nullable
    String behindProxy(MethodRef method) {
        return behindProxy
                .computeIfAbsent(method, one -> catalogue.guarded(one, types))
                .orElse(null);
    }

    /** Names the library that protects the rest of what a method does that makes this call. */
    Optional<String> ofTheCaller(MethodRef call) {
        return callers.computeIfAbsent(call, one -> catalogue.around(one, types));
    }

    /** What the result of a call is to the chain that it is applied to. */
    Optional<Token.Operator> operator(MethodRef call) {
        return operators.computeIfAbsent(
                call, one -> catalogue.operator(one, types).map(Token.Operator::new));
    }
}
