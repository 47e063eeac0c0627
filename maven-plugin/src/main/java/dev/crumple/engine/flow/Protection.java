package dev.crumple.engine.flow;

import dev.crumple.engine.flow.CatalogueLine.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who protects what by the catalogue, which is asked once for each method. */
final class Protection {

    private final Catalogue catalogue;
    private final Types types;
    private final Map<Kind, PerMethod<Optional<String>>> known = new EnumMap<>(Kind.class);
    private final PerMethod<Optional<String>> behindProxy = new PerMethod<>();

    Protection(Catalogue catalogue, Types types) {
        this.catalogue = catalogue;
        this.types = types;
    }

    /** Names the library that protects what is passed to a call. */
    Optional<String> ofWhatIsPassed(MethodRef call) {
        return by(Kind.GUARD, call);
    }

    /** Names the library that protects the first of what is passed to a call, and not what follows when that has failed. */
    Optional<String> ofTheFirstPassed(MethodRef call) {
        return by(Kind.GUARD_FIRST, call);
    }

    /** Names the library that protects a method which is called through a proxy; null when none does. */
    @Nullable
    String behindProxy(MethodRef method) {
        return behindProxy.orFind(method, one -> catalogue.guarded(one, types)).orElse(null);
    }

    /** Names the library that protects the rest of what a method does that makes this call. */
    Optional<String> ofTheCaller(MethodRef call) {
        return by(Kind.AROUND, call);
    }

    /** What the result of a call is to the chain that it is applied to. */
    Optional<Token.Operator> operator(MethodRef call) {
        return by(Kind.OPERATOR, call).map(Token.Operator::new);
    }

    private Optional<String> by(Kind kind, MethodRef call) {
        // Few methods have a name that the catalogue holds.
        return catalogue.holds(kind, call.name())
                ? known.computeIfAbsent(kind, any -> new PerMethod<>())
                        .orFind(call, one -> catalogue.byType(kind, one, types))
                : Optional.empty();
    }
}
