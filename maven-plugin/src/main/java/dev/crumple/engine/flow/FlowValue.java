package dev.crumple.engine.flow;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Value;

/**
 * A value on the stack or in a local variable.
 *
 * @param kind what the verifier sees
 * @param tokens what it may stand for
 */
record FlowValue(BasicValue kind, Set<Token> tokens) implements Value {

    /** Copies the set. */
    FlowValue {
        tokens = Set.copyOf(tokens);
    }

    FlowValue(BasicValue kind) {
        this(kind, Set.of());
    }

    /** The smallest value that is both. */
    FlowValue or(FlowValue other) {
        BasicValue both = kind.equals(other.kind) ? kind : BasicValue.UNINITIALIZED_VALUE;
        if (tokens.containsAll(other.tokens) && both.equals(kind)) {
            return this;
        }
        Set<Token> all = new HashSet<>(tokens);
        all.addAll(other.tokens);
        return new FlowValue(both, all);
    }

    @Override
    public int getSize() {
        return kind.getSize();
    }
}
